-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "subject_kind" ADD VALUE 'event';
ALTER TYPE "subject_kind" ADD VALUE 'leaflet';

-- CreateTable
CREATE TABLE "event" (
    "subject_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "place_id" UUID,
    "place_name" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "online" BOOLEAN NOT NULL,
    "languages" TEXT[],
    "interpreting" TEXT[],
    "registration" TEXT NOT NULL,
    "register_kind" TEXT,
    "register_at" TEXT,
    "free" BOOLEAN,
    "groups" TEXT[],
    "cancelled" BOOLEAN NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "event_session" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "from_time" TEXT,
    "to_time" TEXT,

    CONSTRAINT "event_session_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "event_host" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "office_id" UUID,

    CONSTRAINT "event_host_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "leaflet" (
    "subject_id" UUID NOT NULL,
    "publisher" TEXT NOT NULL,
    "office_id" UUID,
    "groups" TEXT[],
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "leaflet_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "leaflet_edition" (
    "leaflet_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "file_hash" TEXT,
    "url" TEXT,
    "year" INTEGER,

    CONSTRAINT "leaflet_edition_pkey" PRIMARY KEY ("leaflet_id","position")
);

-- CreateTable
CREATE TABLE "file" (
    "hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "error_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "path" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dealt_with" TIMESTAMPTZ,

    CONSTRAINT "error_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "event_session_day_idx" ON "event_session"("day");

-- CreateIndex
CREATE UNIQUE INDEX "leaflet_edition_leaflet_id_language_key" ON "leaflet_edition"("leaflet_id", "language");

-- CreateIndex
CREATE INDEX "error_report_created_at_idx" ON "error_report"("created_at");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaflet" ADD CONSTRAINT "leaflet_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaflet" ADD CONSTRAINT "leaflet_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaflet_edition" ADD CONSTRAINT "leaflet_edition_leaflet_id_fkey" FOREIGN KEY ("leaflet_id") REFERENCES "leaflet"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaflet_edition" ADD CONSTRAINT "leaflet_edition_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma cannot say

ALTER TABLE event ADD CHECK (format IN ('talk', 'consultation', 'workshop', 'meeting', 'openDay', 'fair', 'other'));
ALTER TABLE event ADD CHECK (registration IN ('none', 'required', 'unknown'));
ALTER TABLE event ADD CHECK ((register_kind IS NULL) = (register_at IS NULL) AND (register_kind IS NULL OR register_kind IN ('phone', 'email', 'web')));
ALTER TABLE event_session ADD CHECK (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$' AND to_time ~ '^([01]\d|2[0-3]):[0-5]\d$|^24:00$');
ALTER TABLE event_session ADD CHECK (to_time IS NULL OR (from_time IS NOT NULL AND from_time < to_time));
ALTER TABLE leaflet_edition ADD CHECK (file_hash IS NULL OR url IS NULL);
ALTER TABLE leaflet_edition ADD CHECK (year BETWEEN 1990 AND 2100);
ALTER TABLE file ADD CHECK (hash = encode(sha256(bytes), 'hex'));
ALTER TABLE file ADD CHECK (length(bytes) <= 15 * 1024 * 1024);
ALTER TABLE file ADD CHECK (media_type IN ('application/pdf'));
ALTER TABLE error_report ADD CHECK (about IN ('hours', 'phone', 'address', 'closed', 'wording', 'link', 'other'));
ALTER TABLE error_report ADD CHECK (length(text) <= 500);
