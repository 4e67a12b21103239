import { useTranslations } from 'next-intl';
import { Form, Line } from '#components/form/form.tsx';
import { folderOf } from '#features/publishing/kind-names.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { beginAction } from '../actions.ts';

/** The first step of something new: what it is called and where it stands. */
export function BeginForm({ kind }: { kind: SubjectKind }) {
  const t = useTranslations('Editing');
  const sentences = { title: t('newErrors.title'), slug: t('newErrors.slug'), taken: t('newErrors.taken') };
  return (
    <Form action={beginAction} errorTitle={t('newError')} sentences={sentences}>
      <input type="hidden" name="kind" value={folderOf[kind]} />
      <Line name="title" label={kind === 'term' ? t('newTerm') : t('newName')} />
      <Line name="slug" label={t('newSlug')} hint={t('newSlugHint')} />
      <button type="submit" className="plate">
        {t('begin')}
      </button>
    </Form>
  );
}
