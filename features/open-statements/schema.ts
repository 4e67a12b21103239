import { z } from 'zod';
import { confidence, sourceSchema } from '#features/publishing/sources.ts';
import { blockId } from '#features/publishing/text.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';

/** What makes a sentence one that must be right before anybody reads it. */
const about = z.enum(['law', 'amount', 'date', 'office']);

/** A sentence that is left out of a subject's texts until somebody has checked it. */
const openStatementSchema = z.strictObject({
  id: blockId,
  /** One sentence in German. */
  text: z.string().min(1).max(500),
  /** What was read; null: general knowledge. */
  source: sourceSchema.pick({ name: true, url: true, date: true }).nullable(),
  confidence: confidence.extract(['low', 'unverified']),
  about,
  /** What has to be found out, for whoever takes it on. */
  toCheck: z.string().min(1).max(500),
});

/** A file of `content/open-statements/<kind>/`: what is open about one subject. */
export const openStatementsSchema = z
  .strictObject({ statements: z.array(openStatementSchema).min(1) })
  .refine(({ statements }) => new Set(statements.map(({ id }) => id)).size === statements.length, {
    path: ['statements'],
    message: 'an id stands twice',
  });

export type OpenStatement = z.infer<typeof openStatementSchema>;

/** A statement with the entry it was left out of, by its German title. */
export type ListedStatement = OpenStatement & { subject: { id: string; kind: SubjectKind; slug: string; title: string } };

type Row = Pick<OpenStatement, 'id' | 'text' | 'toCheck'> & {
  sourceName: string | null;
  sourceUrl: string | null;
  sourceDate: string | null;
  confidence: string;
  about: string;
};

/** A row of the table as the content files have it. */
export const toOpenStatement = ({ id, text, toCheck, sourceName, sourceUrl, sourceDate, ...row }: Row): OpenStatement => ({
  id,
  text,
  source: sourceName === null ? null : { name: sourceName, url: sourceUrl, date: sourceDate },
  confidence: row.confidence === 'low' ? 'low' : 'unverified',
  about: about.parse(row.about),
  toCheck,
});
