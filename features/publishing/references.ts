import 'server-only';
import type { Tx } from '#lib/db/client.ts';
import type { SubjectKind } from '#prisma/client/client.ts';

/** Something public that refers to a subject, and as what. */
export type Reference = {
  id: string;
  kind: SubjectKind;
  slug: string;
  as: 'office' | 'paper' | 'parent' | 'place' | 'host' | 'publisher' | 'centre' | 'noticePage' | 'figure';
};

/** Whether what refers to a subject makes no sense without it: others simply no longer mention what is not public. */
export const cannotDoWithout = ({ as }: Reference): boolean => as === 'figure' || as === 'centre';

/** Everything public that refers to a subject, each subject once per way of referring. */
export const referencesTo = (tx: Tx, subjectId: string): Promise<Reference[]> => tx.$queryRaw<Reference[]>`
  WITH reference AS (
    SELECT page_id AS id, 'office' AS way FROM guidance_office WHERE office_id = ${subjectId}::uuid
    UNION SELECT page_id, 'paper' FROM guidance_block WHERE term_id = ${subjectId}::uuid
    UNION SELECT subject_id, 'parent' FROM office WHERE parent_id = ${subjectId}::uuid
    UNION SELECT subject_id, 'place' FROM event WHERE place_id = ${subjectId}::uuid
    UNION SELECT event_id, 'host' FROM event_host WHERE office_id = ${subjectId}::uuid
    UNION SELECT subject_id, 'publisher' FROM leaflet WHERE office_id = ${subjectId}::uuid
    UNION SELECT subject_id, 'centre' FROM city WHERE centre_id = ${subjectId}::uuid
    UNION SELECT notice_id, 'noticePage' FROM notice_page WHERE page_id = ${subjectId}::uuid
    UNION SELECT subject_id, 'figure' FROM figure_use WHERE figure_id = ${subjectId}::uuid AND subject_id <> ${subjectId}::uuid
  )
  SELECT subject.id, subject.kind::text AS kind, subject.slug, reference.way AS "as"
    FROM reference JOIN subject ON subject.id = reference.id
   ORDER BY kind, slug, way`;
