-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('guidance', 'office', 'figure', 'term', 'notice', 'city');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('draft', 'inReview', 'returned', 'approved', 'published', 'superseded', 'discarded');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low', 'unverified');

-- CreateTable
CREATE TABLE "subject" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "subject_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "kind" "subject_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_id" UUID NOT NULL,
    "locale" TEXT,
    "number" INTEGER NOT NULL,
    "data" JSONB,
    "state" "revision_state" NOT NULL DEFAULT 'draft',
    "author_id" TEXT NOT NULL,
    "reviewer_id" TEXT,
    "approved_alone" BOOLEAN NOT NULL DEFAULT false,
    "base_id" UUID,
    "change_note" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "scheduled_for" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "revision_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "public_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block_version" (
    "subject_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "block_version_pkey" PRIMARY KEY ("subject_id","block_id","digest")
);

-- CreateTable
CREATE TABLE "publication" (
    "revision_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "locale" TEXT,
    "published_at" TIMESTAMPTZ NOT NULL,
    "checked_on" DATE,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "block_text" (
    "subject_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT,
    "body" TEXT,
    "tag" TEXT,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "block_text_pkey" PRIMARY KEY ("subject_id","block_id","locale")
);

-- CreateTable
CREATE TABLE "statement" (
    "subject_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_name" TEXT NOT NULL,
    "source_url" TEXT,
    "source_date" TEXT,
    "confidence" "confidence" NOT NULL,
    "recheck_by" DATE,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("subject_id","block_id","position")
);

-- CreateTable
CREATE TABLE "figure_use" (
    "subject_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "figure_id" UUID NOT NULL,
    "category" TEXT,

    CONSTRAINT "figure_use_pkey" PRIMARY KEY ("subject_id","block_id","locale","figure_id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "subject_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" "subject_kind" NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "analysis" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "words" tsvector,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("subject_id","locale")
);

-- CreateTable
CREATE TABLE "guidance_page" (
    "subject_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "guidance_page_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "guidance_block" (
    "page_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "aspect" TEXT,
    "term_id" UUID,

    CONSTRAINT "guidance_block_pkey" PRIMARY KEY ("page_id","id")
);

-- CreateTable
CREATE TABLE "guidance_office" (
    "page_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "guidance_office_pkey" PRIMARY KEY ("page_id","office_id")
);

-- CreateTable
CREATE TABLE "office" (
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "topics" TEXT[],
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "district" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "stop_name" TEXT,
    "stop_metres" INTEGER,
    "access" TEXT NOT NULL,
    "booking_url" TEXT,
    "wheelchair" TEXT NOT NULL,
    "interpreting" TEXT NOT NULL,
    "has_hours" BOOLEAN NOT NULL,
    "hours_as_of" TEXT,
    "hours_text" TEXT,
    "holidays" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "confirmed_on" DATE,

    CONSTRAINT "office_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "office_internal" (
    "subject_id" UUID NOT NULL,
    "note" TEXT,
    "direct_line" TEXT,

    CONSTRAINT "office_internal_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "office_contact" (
    "office_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "office_contact_pkey" PRIMARY KEY ("office_id","position")
);

-- CreateTable
CREATE TABLE "office_language" (
    "office_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "office_language_pkey" PRIMARY KEY ("office_id","tag")
);

-- CreateTable
CREATE TABLE "office_service" (
    "office_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "office_service_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "hours_rule" (
    "office_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "access" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "weeks" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "hours_rule_pkey" PRIMARY KEY ("office_id","position")
);

-- CreateTable
CREATE TABLE "hours_exception" (
    "office_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "spans" JSONB NOT NULL,

    CONSTRAINT "hours_exception_pkey" PRIMARY KEY ("office_id","id")
);

-- CreateTable
CREATE TABLE "figure" (
    "subject_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "unit" TEXT,
    "owner" TEXT NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "figure_value" (
    "figure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" DECIMAL(65,30),
    "day" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "source_name" TEXT NOT NULL,
    "source_url" TEXT,
    "source_date" TEXT,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "figure_value_pkey" PRIMARY KEY ("figure_id","position")
);

-- CreateTable
CREATE TABLE "term" (
    "subject_id" UUID NOT NULL,
    "german" TEXT NOT NULL,
    "variants" TEXT[],

    CONSTRAINT "term_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "subject_id" UUID NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "everywhere" BOOLEAN NOT NULL,
    "valid_from" TIMESTAMPTZ NOT NULL,
    "valid_to" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "notice_page" (
    "notice_id" UUID NOT NULL,
    "page_id" UUID NOT NULL,

    CONSTRAINT "notice_page_pkey" PRIMARY KEY ("notice_id","page_id")
);

-- CreateTable
CREATE TABLE "city" (
    "subject_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "emergency" JSONB NOT NULL,

    CONSTRAINT "city_pkey" PRIMARY KEY ("subject_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subject_kind_slug_key" ON "subject"("kind", "slug");

-- CreateIndex
CREATE INDEX "revision_subject_id_locale_number_idx" ON "revision"("subject_id", "locale", "number");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_at_idx" ON "audit_event"("subject_id", "at");

-- CreateIndex
CREATE INDEX "publication_subject_id_idx" ON "publication"("subject_id");

-- CreateIndex
CREATE INDEX "guidance_page_group_position_idx" ON "guidance_page"("group", "position");

-- CreateIndex
CREATE UNIQUE INDEX "guidance_block_page_id_position_key" ON "guidance_block"("page_id", "position");

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_base_id_fkey" FOREIGN KEY ("base_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block_version" ADD CONSTRAINT "block_version_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block_text" ADD CONSTRAINT "block_text_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_use" ADD CONSTRAINT "figure_use_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_use" ADD CONSTRAINT "figure_use_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_page" ADD CONSTRAINT "guidance_page_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_block" ADD CONSTRAINT "guidance_block_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "guidance_page"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_block" ADD CONSTRAINT "guidance_block_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_office" ADD CONSTRAINT "guidance_office_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "guidance_page"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_office" ADD CONSTRAINT "guidance_office_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_internal" ADD CONSTRAINT "office_internal_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_contact" ADD CONSTRAINT "office_contact_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_language" ADD CONSTRAINT "office_language_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_service" ADD CONSTRAINT "office_service_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_rule" ADD CONSTRAINT "hours_rule_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_exception" ADD CONSTRAINT "hours_exception_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_value" ADD CONSTRAINT "figure_value_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_page" ADD CONSTRAINT "notice_page_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_page" ADD CONSTRAINT "notice_page_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city" ADD CONSTRAINT "city_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city" ADD CONSTRAINT "city_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma cannot say

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The heart ---------------------------------------------------------------------------------------------------------------

ALTER TABLE subject ADD CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- One number per layer, one public revision per layer; the structure is the layer without a language.
CREATE UNIQUE INDEX revision_number ON revision (subject_id, locale, number) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX revision_one_published ON revision (subject_id, locale) NULLS NOT DISTINCT WHERE state = 'published';
CREATE UNIQUE INDEX publication_one_per_layer ON publication (subject_id, locale) NULLS NOT DISTINCT;

-- Four eyes: what was approved was read by somebody else, came from the system, or says that four eyes were switched off.
ALTER TABLE revision ADD CONSTRAINT revision_four_eyes CHECK (
  state NOT IN ('approved', 'published', 'superseded')
  OR author_id = 'system'
  OR approved_alone
  OR (reviewer_id IS NOT NULL AND reviewer_id <> author_id));
ALTER TABLE revision ADD CONSTRAINT revision_published_at CHECK ((state IN ('published', 'superseded')) = (published_at IS NOT NULL));
ALTER TABLE revision ADD CONSTRAINT revision_number_from_one CHECK (number >= 1);

ALTER TABLE block_version ADD CHECK (version >= 1);
ALTER TABLE block_text ADD CHECK (version >= 1);
ALTER TABLE block_text ADD CHECK (title IS NOT NULL OR body IS NOT NULL OR tag IS NOT NULL);

ALTER TABLE public_version ADD CONSTRAINT public_version_one_row CHECK (id = 1);
INSERT INTO public_version (id, version) VALUES (1, 0);

-- The audit trail grows and is never changed, whoever asks.
CREATE FUNCTION audit_event_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is final';
END $$;
CREATE TRIGGER audit_event_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_final();

-- Search ------------------------------------------------------------------------------------------------------------------

-- A named configuration never changes its meaning here, so the cast may count as immutable.
CREATE FUNCTION search_words(analysis text, title text, summary text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(analysis::regconfig, title), 'A')
    || setweight(to_tsvector(analysis::regconfig, summary), 'B')
    || setweight(to_tsvector(analysis::regconfig, body), 'C')
$$;
ALTER TABLE search_entry DROP COLUMN words;
ALTER TABLE search_entry ADD COLUMN words tsvector GENERATED ALWAYS AS (search_words(analysis, title, summary, body)) STORED;
CREATE INDEX search_entry_words ON search_entry USING gin (words);
CREATE INDEX search_entry_folded ON search_entry USING gin (folded gin_trgm_ops);

-- Guidance ----------------------------------------------------------------------------------------------------------------

ALTER TABLE guidance_block ADD CHECK (type IN ('fact', 'step', 'paper', 'text', 'callout', 'mistake'));
ALTER TABLE guidance_block ADD CHECK (
  CASE type WHEN 'fact' THEN aspect IN ('when', 'cost', 'where', 'who') WHEN 'text' THEN aspect IN ('know', 'late') ELSE aspect IS NULL END);

-- Offices -----------------------------------------------------------------------------------------------------------------

ALTER TABLE office ADD CHECK (access IN ('walkIn', 'appointment', 'both', 'byArrangement', 'unknown'));
ALTER TABLE office ADD CHECK (wheelchair IN ('yes', 'limited', 'no', 'unknown'));
ALTER TABLE office ADD CHECK (holidays IN ('closed', 'asUsual', 'unknown'));
ALTER TABLE office ADD CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE office_contact ADD CHECK (kind IN ('phone', 'email', 'web'));
ALTER TABLE hours_rule ADD CHECK (weekday BETWEEN 1 AND 7);
ALTER TABLE hours_rule ADD CHECK (from_minute BETWEEN 0 AND 1439 AND to_minute > from_minute AND to_minute <= from_minute + 1440);
ALTER TABLE hours_rule ADD CHECK (access IN ('walkIn', 'appointment', 'both', 'byArrangement'));
ALTER TABLE hours_rule ADD CHECK (kind IN ('opening', 'consultation', 'phone', 'openConsultation'));
ALTER TABLE hours_rule ADD CHECK (weeks IN ('every', 'odd', 'even', 'first', 'second', 'third', 'fourth', 'last'));
ALTER TABLE hours_rule ADD CHECK (valid_from <= valid_to);
ALTER TABLE hours_exception ADD CHECK (from_day <= to_day);

-- Figures, notices --------------------------------------------------------------------------------------------------------

ALTER TABLE figure ADD CHECK (type IN ('money', 'number', 'date', 'span'));
ALTER TABLE figure ADD CHECK ((type = 'span') = (unit IS NOT NULL) AND (unit IS NULL OR unit IN ('hours', 'days', 'weeks', 'months', 'years')));
ALTER TABLE figure_value ADD CHECK ((amount IS NULL) <> (day IS NULL));
ALTER TABLE figure_value ADD CHECK (valid_from <= valid_to);
ALTER TABLE figure_value ADD CONSTRAINT figure_value_one_a_day
  EXCLUDE USING gist (figure_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE notice ADD CHECK (valid_from < valid_to);
CREATE UNIQUE INDEX city_only_one ON city ((true));
