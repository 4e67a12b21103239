-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'editor', 'reviewer', 'translator', 'counsellor', 'reporter', 'partner', 'emergency');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('waiting', 'sent', 'kept', 'failed');

-- AlterTable
ALTER TABLE "subject" ADD COLUMN     "owner_id" TEXT;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "instead_id" UUID,
ADD COLUMN     "merges" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "public_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "together_id" UUID;

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "guidance_block" ADD COLUMN     "decorative" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "file_hash" TEXT;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "capacity" TEXT,
ADD COLUMN     "capacity_until" DATE;

-- AlterTable
ALTER TABLE "file" ADD COLUMN     "height" INTEGER,
ADD COLUMN     "width" INTEGER;

-- CreateTable
CREATE TABLE "revision_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "revision_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_copy" (
    "author_id" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "base" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "aside" JSONB,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("author_id","subject_id","locale")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "instead_id" UUID,
    "redirects" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "open_statement" (
    "subject_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source_name" TEXT,
    "source_url" TEXT,
    "source_date" TEXT,
    "confidence" "confidence" NOT NULL,
    "about" TEXT NOT NULL,
    "to_check" TEXT NOT NULL,

    CONSTRAINT "open_statement_pkey" PRIMARY KEY ("subject_id","id")
);

-- CreateTable
CREATE TABLE "competence_rule" (
    "office_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "service_id" TEXT,
    "topics" TEXT[],
    "cases" TEXT[],
    "nationalities" TEXT[],
    "statuses" TEXT[],
    "age_from" INTEGER,
    "age_to" INTEGER,
    "surname_from" TEXT,
    "surname_to" TEXT,
    "count_particles" BOOLEAN NOT NULL,
    "districts" TEXT[],
    "postcodes" TEXT[],
    "priority" INTEGER NOT NULL,
    "choice" BOOLEAN NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "competence_rule_pkey" PRIMARY KEY ("office_id","position")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ,

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "user_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("user_id","role","scope")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_second_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ,
    "codes_kept_at" TIMESTAMPTZ,

    CONSTRAINT "staff_second_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_link" (
    "digest" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "staff_link_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT,
    "state" "mail_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ NOT NULL,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "settled_at" TIMESTAMPTZ,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "link_check" (
    "url" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "status" INTEGER,
    "leads_to" TEXT,
    "checked_at" TIMESTAMPTZ NOT NULL,
    "failing_since" TIMESTAMPTZ,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "favourite_office" (
    "user_id" TEXT NOT NULL,
    "office_id" UUID NOT NULL,

    CONSTRAINT "favourite_office_pkey" PRIMARY KEY ("user_id","office_id")
);

-- CreateTable
CREATE TABLE "monthly_count" (
    "month" DATE NOT NULL,
    "table_name" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "monthly_count_pkey" PRIMARY KEY ("month","table_name","a","b")
);

-- CreateTable
CREATE TABLE "closed_month" (
    "month" DATE NOT NULL,

    CONSTRAINT "closed_month_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "shown_table" (
    "period" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "shown_table_pkey" PRIMARY KEY ("period","table_name")
);

-- CreateTable
CREATE TABLE "frozen_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "period" TEXT NOT NULL,
    "frozen_on" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "frozen_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "revision_comment_revision_id_idx" ON "revision_comment"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "preview_link_revision_id_idx" ON "preview_link"("revision_id");

-- CreateIndex
CREATE INDEX "working_copy_updated_at_idx" ON "working_copy"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "staff_account_email_key" ON "staff_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_token_key" ON "staff_session"("token");

-- CreateIndex
CREATE INDEX "staff_session_user_id_idx" ON "staff_session"("user_id");

-- CreateIndex
CREATE INDEX "staff_credential_user_id_idx" ON "staff_credential"("user_id");

-- CreateIndex
CREATE INDEX "staff_verification_identifier_idx" ON "staff_verification"("identifier");

-- CreateIndex
CREATE INDEX "staff_second_factor_user_id_idx" ON "staff_second_factor"("user_id");

-- CreateIndex
CREATE INDEX "staff_link_user_id_idx" ON "staff_link"("user_id");

-- CreateIndex
CREATE INDEX "mail_state_next_try_at_idx" ON "mail"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "guidance_block_file_hash_idx" ON "guidance_block"("file_hash");

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_instead_id_fkey" FOREIGN KEY ("instead_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_comment" ADD CONSTRAINT "revision_comment_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_instead_id_fkey" FOREIGN KEY ("instead_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_statement" ADD CONSTRAINT "open_statement_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_block" ADD CONSTRAINT "guidance_block_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_rule" ADD CONSTRAINT "competence_rule_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_rule" ADD CONSTRAINT "competence_rule_office_id_service_id_fkey" FOREIGN KEY ("office_id", "service_id") REFERENCES "office_service"("office_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_credential" ADD CONSTRAINT "staff_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_second_factor" ADD CONSTRAINT "staff_second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourite_office" ADD CONSTRAINT "favourite_office_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourite_office" ADD CONSTRAINT "favourite_office_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what Prisma cannot say

-- Competence --------------------------------------------------------------------------------------------------------------

ALTER TABLE office ADD CHECK (capacity IN ('free', 'waitingList', 'full') AND (capacity IS NOT NULL OR capacity_until IS NULL));
ALTER TABLE competence_rule ADD CHECK (cardinality(topics) >= 1);
ALTER TABLE competence_rule ADD CHECK (age_from >= 0 AND age_to >= 0 AND age_from <= age_to);
ALTER TABLE competence_rule ADD CHECK ((surname_from IS NULL) = (surname_to IS NULL));
ALTER TABLE competence_rule ADD CHECK (valid_from <= valid_to);

-- Stored structures of offices say what the schema now wants to read.
UPDATE revision SET data = data || '{"capacity": null, "competence": []}'
  FROM subject WHERE subject.id = revision.subject_id AND subject.kind = 'office' AND revision.locale IS NULL
    AND jsonb_typeof(revision.data) = 'object' AND NOT revision.data ? 'competence';

-- Withdrawing and merging ---------------------------------------------------------------------------------------------------

ALTER TABLE revision ADD CHECK (NOT merges OR (data IS NULL AND locale IS NULL AND instead_id IS NOT NULL));
ALTER TABLE revision ADD CHECK (instead_id <> subject_id);
ALTER TABLE withdrawal ADD CHECK (instead_id <> subject_id);
ALTER TABLE withdrawal ADD CHECK (NOT redirects OR instead_id IS NOT NULL);

-- Counting without persons -------------------------------------------------------------------------------------------------

-- The closed lists of features/reports/definitions.ts: nothing else can be counted, so no name and no story can be stored.
CREATE FUNCTION is_counted(dimension text, value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE dimension
    WHEN 'topic' THEN value IN (
      'arriving', 'residence', 'work', 'recognition', 'housing', 'health', 'family', 'money', 'mobility', 'law',
      'everyday', 'study', 'other')
    WHEN 'language' THEN value IN (
      'de', 'en', 'ar', 'uk', 'ru', 'fa', 'fa-AF', 'ps', 'ku', 'ckb', 'tr', 'ro', 'bg', 'pl', 'hu', 'cs', 'sk',
      'hr', 'sr', 'bs', 'sq', 'mk', 'el', 'it', 'es', 'pt', 'fr', 'vi', 'zh', 'hi', 'ur', 'pa', 'bn', 'ta', 'ti',
      'am', 'so', 'ka', 'hy', 'az', 'rom', 'other', 'unknown')
    WHEN 'group' THEN value IN (
      'euWorker', 'otherWorker', 'refugee', 'temporaryProtection', 'family', 'student', 'helper', 'other', 'unknown')
    WHEN 'interpreter' THEN value IN (
      'with', 'without', 'unknown')
    WHEN 'officeKind' THEN value IN (
      'authority', 'advice_centre', 'association', 'language_school', 'health', 'education', 'housing', 'emergency',
      'culture')
    WHEN 'outcome' THEN value IN (
      'worked', 'sentOn', 'notReached', 'other')
    WHEN 'format' THEN value IN (
      'talk', 'consultation', 'workshop', 'meeting', 'openDay', 'fair', 'other')
    WHEN 'mistake' THEN value IN (
      'hours', 'phone', 'address', 'closed', 'wording', 'link', 'other')
    WHEN 'place' THEN value IN (
      'guide', 'offices', 'events', 'leaflets', 'other')
    WHEN 'locale' THEN value IN (
      'de', 'en', 'ar', 'uk')
    ELSE value = '' END
$$;
ALTER TABLE monthly_count ADD CONSTRAINT monthly_count_closed_lists CHECK (CASE table_name
  WHEN 'topicLanguage' THEN is_counted('topic', a) AND is_counted('language', b)
  WHEN 'topicGroup' THEN is_counted('topic', a) AND is_counted('group', b)
  WHEN 'languageGroup' THEN is_counted('language', a) AND is_counted('group', b)
  WHEN 'interpreter' THEN is_counted('language', a) AND is_counted('interpreter', b)
  WHEN 'gap' THEN is_counted('topic', a) AND is_counted('none', b)
  WHEN 'leafletMissing' THEN is_counted('topic', a) AND is_counted('language', b)
  WHEN 'outcome' THEN is_counted('officeKind', a) AND is_counted('outcome', b)
  WHEN 'talk' THEN is_counted('format', a) AND is_counted('language', b)
  WHEN 'errorReport' THEN is_counted('mistake', a) AND is_counted('place', b)
  WHEN 'zeroSearch' THEN is_counted('locale', a) AND is_counted('none', b)
  ELSE false END);
ALTER TABLE monthly_count ADD CONSTRAINT monthly_count_not_below_zero CHECK (count >= 0);
ALTER TABLE monthly_count ADD CHECK (extract(day FROM month) = 1);
ALTER TABLE closed_month ADD CHECK (extract(day FROM month) = 1);

-- Of a month whose figures may be seen no count changes any more.
CREATE FUNCTION month_is_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM closed_month WHERE month = NEW.month) THEN
    RAISE EXCEPTION 'the counts of % are final', to_char(NEW.month, 'YYYY-MM');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_is_closed BEFORE INSERT OR UPDATE ON monthly_count FOR EACH ROW EXECUTE FUNCTION month_is_closed();

ALTER TABLE shown_table ADD CHECK (period ~ '^\d{4}(-(\d\d|Q[1-4]))?$');
ALTER TABLE frozen_report ADD CHECK (period ~ '^\d{4}(-(\d\d|Q[1-4]))?$');
ALTER TABLE frozen_report ADD CHECK (checksum ~ '^[0-9a-f]{64}$');

-- Pictures -----------------------------------------------------------------------------------------------------------------

ALTER TABLE file DROP CONSTRAINT file_media_type_check;
ALTER TABLE file ADD CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp'));
ALTER TABLE file ADD CHECK (CASE media_type WHEN 'application/pdf' THEN width IS NULL AND height IS NULL
  ELSE width BETWEEN 1 AND 4000 AND height BETWEEN 1 AND 4000 AND length(bytes) <= 300000 END);
ALTER TABLE guidance_block DROP CONSTRAINT guidance_block_type_check;
ALTER TABLE guidance_block ADD CHECK (type IN ('fact', 'step', 'paper', 'text', 'callout', 'mistake', 'image'));
ALTER TABLE guidance_block ADD CHECK ((type = 'image') = (file_hash IS NOT NULL) AND (type = 'image' OR NOT decorative));
