import { useTranslations } from 'next-intl';
import { Form, Line, Select, TextArea } from '#components/form/form.tsx';
import { deleteAction, mergeAction, withdrawAction } from '#features/review/subject/actions.ts';
import type { SubjectView } from '#features/review/subject/data.ts';

type EntryEndProps = { subject: SubjectView; targets: { slug: string; title: string }[] };

const codes = [
  'wrongState',
  'invalid',
  'inUse',
  'into',
  'tooLong',
  'samePerson',
  'baseChanged',
  'blocked',
  'changedMeanwhile',
] as const;

/** How an entry ends: withdrawn, merged, or, where nobody ever saw it, deleted. */
export function EntryEnd({ subject, targets }: EntryEndProps) {
  const [t, errors] = [useTranslations('Entry.end'), useTranslations('Entry')];
  const sentences = Object.fromEntries(codes.map((code) => [code, errors(`errors.${code}`)]));
  const options = targets.map(({ slug: value, title: label }) => ({ value, label, lang: 'de' }));
  if (!subject.wasPublic) {
    return (
      <details className="sheet">
        <summary>{t('deleteTitle')}</summary>
        <p>{t('deleteText')}</p>
        <form action={deleteAction}>
          <input type="hidden" name="subject" value={subject.id} />
          <button type="submit" className="button danger">
            {t('delete')}
          </button>
        </form>
      </details>
    );
  }
  if (!subject.isPublic) return null;
  return (
    <>
      <details className="sheet">
        <summary>{t('withdrawTitle')}</summary>
        <p>{t('withdrawText')}</p>
        <Form action={withdrawAction} errorTitle={errors('errorTitle')} sentences={sentences}>
          <input type="hidden" name="subject" value={subject.id} />
          {subject.path && <TextArea name="publicNote" label={t('publicNote')} hint={t('publicNoteHint')} />}
          {subject.path && (
            <Select name="instead" label={t('instead')} options={[{ value: '', label: t('nowhere') }, ...options]} />
          )}
          <Line name="changeNote" label={t('changeNote')} hint={t('changeNoteHint')} />
          <p>
            <button type="submit" className="button danger">
              {t('withdraw')}
            </button>
          </p>
        </Form>
      </details>
      <details className="sheet">
        <summary>{t('mergeTitle')}</summary>
        <p>{t('mergeText')}</p>
        <Form action={mergeAction} errorTitle={errors('errorTitle')} sentences={sentences}>
          <input type="hidden" name="subject" value={subject.id} />
          <Select name="into" label={t('into')} options={[{ value: '', label: t('choose') }, ...options]} />
          <p>
            <button type="submit" className="button danger">
              {t('merge')}
            </button>
          </p>
        </Form>
      </details>
    </>
  );
}
