import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { SelectField } from '#components/select-field.tsx';
import { enter } from '#features/accounts/require.ts';
import { kindIn } from '#features/publishing/kind-names.ts';
import { HistoryTable } from '#features/review/components/history-table.tsx';
import { Changes } from '#features/review/components/layer-diff.tsx';
import { LayerName } from '#features/review/components/layer-name.tsx';
import { pictureBlocks } from '#features/review/diff/picture-blocks.ts';
import { findTitles } from '#features/review/data.ts';
import { type PastRevision, findSubject, listHistory } from '#features/review/subject/data.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import { languageName } from '#lib/i18n/words.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';

type Props = PageProps<'/admin/[kind]/[subject]/history'>;

const one = (value: string | string[] | undefined) => [value].flat()[0] ?? null;

async function subjectOf({ params }: Props) {
  const { kind: folder, subject: slug } = await params;
  const kind = kindIn(folder);
  return kind && findSubject(kind, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await enter('/admin/[kind]/[subject]/history', await props.params);
  const [t, subject] = [await getTranslations('History'), await subjectOf(props)];
  return { title: t('title', { title: subject?.title ?? '' }) };
}

/** Every version of an entry: who, when, why; what changed between any two of a part; and the way back. */
export default async function HistoryPage(props: Props) {
  const staff = await enter('/admin/[kind]/[subject]/history', await props.params);
  const subject = await subjectOf(props);
  if (!subject) notFound();
  const { kind: folder } = await props.params;
  const [question, t, review, own] = [
    await props.searchParams,
    await getTranslations('History'),
    await getTranslations('Review'),
    await getLocale(),
  ];
  const all = await listHistory(subject.id);
  const layer = one(question.layer);
  const shown = all.filter(({ locale }) => !layer || (locale ?? 'structure') === layer);
  const [from, to] = [one(question.from), one(question.to)].map((id) => all.find((each) => each.id === id));
  return (
    <>
      <div className="room-head">
        <h1>{t('title', { title: subject.title })}</h1>
        <p className="actions">
          <a href={`/admin/${folder}/${subject.slug}`}>{t('overview')}</a>
        </p>
      </div>
      <form className="filters">
        <SelectField
          name="layer"
          label={t('which')}
          any={t('all')}
          value={layer}
          options={[
            { value: 'structure', label: review('shortLayer', { locale: 'structure', language: '' }) },
            ...locales.map((value) => ({ value, label: languageName(value, own) })),
          ]}
        />
        <button type="submit" className="button">
          {t('show')}
        </button>
      </form>
      {from && to && <Difference from={from} to={to} kind={subject.kind} all={all} />}
      <HistoryTable rows={shown} subjectId={subject.id} layer={layer} from={from?.id} to={to?.id} staff={staff} />
    </>
  );
}

type DifferenceProps = { from: PastRevision; to: PastRevision; kind: SubjectKind; all: PastRevision[] };

async function Difference({ from, to, kind, all }: DifferenceProps) {
  const [t, titles] = [await getTranslations('History'), await findTitles()];
  if (from.locale !== to.locale) return <p className="wrong">{t('differentLayers')}</p>;
  const german = all.find(({ locale, state, data }) => locale === sourceLocale && state === 'published' && data !== null)?.data;
  return (
    <section className="sheet">
      <h2>
        <LayerName locale={from.locale} />: {t('difference', { from: String(from.number), to: String(to.number) })}
      </h2>
      <Changes
        kind={kind}
        locale={from.locale}
        before={from.data}
        after={to.data}
        german={german ?? to.data}
        order={[]}
        pictures={all.flatMap(({ locale, data }) => (locale === null ? pictureBlocks(data) : []))}
        titles={titles}
      />
    </section>
  );
}
