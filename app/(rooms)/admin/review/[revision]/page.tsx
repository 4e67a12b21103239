import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { TextArea } from '#components/form/form.tsx';
import { enter } from '#features/accounts/require.ts';
import { hasRole } from '#features/accounts/roles.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { Checklist } from '#features/review/components/checklist.tsx';
import { Decide } from '#features/review/components/decide.tsx';
import { LayerDiff } from '#features/review/components/layer-diff.tsx';
import { PreviewLinks } from '#features/review/components/preview-links.tsx';
import { SharePreview } from '#features/review/components/share-preview.tsx';
import { whenInWords } from '#features/review/components/when.tsx';
import { findReview, findTitles } from '#features/review/data.ts';
import { listPreviewLinks } from '#features/review/preview/data.ts';
import type { Review } from '#features/review/review.ts';
import { needsFourEyes } from '#features/settings/data.ts';
import { now, today } from '#lib/clock.ts';

type Props = PageProps<'/admin/review/[revision]'>;

const present = () => ({ at: new Date(now().epochMilliseconds), day: today() });
/** The heading and the page speak of the same. */
const reviewOf = cache((id: string) => findReview(id, present()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { revision } = await params;
  await enter('/admin/review/[revision]', { revision });
  const [t, review] = [await getTranslations('Review'), await reviewOf(revision)];
  return { title: t('title', { title: review?.layers[0].subject.title ?? '' }) };
}

/** What somebody proposes, beside what it replaces; a second person decides. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { revision } = await params;
  const staff = await enter('/admin/review/[revision]', { revision });
  const review = await reviewOf(revision);
  if (!review) notFound();
  const [{ done }, titles, fourEyes, t, locale] = [
    await searchParams,
    await findTitles(),
    await needsFourEyes(),
    await getTranslations('Review'),
    await getLocale(),
  ];
  const { layers, checklist } = review;
  const [first] = layers;
  const { subject } = first;
  const links = await listPreviewLinks(
    layers.map(({ id }) => id),
    present().at,
  );
  const isOwn = layers.some(({ authorId }) => authorId === staff.id);
  const isReviewer = hasRole(staff, 'reviewer');
  const mayDecide = isReviewer && (first.state === 'approved' || (first.state === 'inReview' && (!isOwn || !fourEyes)));
  const diffs = layers.map((layer) => (
    <LayerDiff
      key={layer.id}
      layer={layer}
      titles={titles}
      below={
        mayDecide && first.state === 'inReview'
          ? (block, name) => (
              <details className="remark-on">
                <summary>{t('remarkLabel', { block: name })}</summary>
                <TextArea name={`remark.${layer.id}.${block}`} label={t('remarkLabel', { block: name })} hint={t('remarkHint')} />
              </details>
            )
          : undefined
      }
    />
  ));
  return (
    <>
      <div className="room-head">
        <h1>{t('title', { title: subject.title })}</h1>
        <p className="actions">
          <a href={`/admin/${folderOf[subject.kind]}/${subject.slug}`}>{t('overview')}</a>
        </p>
      </div>
      <output className="said">
        {done === 'approved' && t('done.approved')}
        {done === 'scheduled' && first.scheduledFor && t('done.scheduled', { day: whenInWords(first.scheduledFor, locale) })}
        {done === 'returned' && t('done.returned')}
        {done === 'revoked' && t('done.revoked')}
      </output>
      <Standing review={review} />
      {isOwn && first.isOvertaken && (
        <p>
          <a
            className="button"
            href={`/admin/${folderOf[subject.kind]}/${subject.slug}/conflict/${first.locale ?? 'structure'}?revision=${first.id}`}
          >
            {t('conflict')}
          </a>
        </p>
      )}
      <div className="review">
        <div className="stack">
          {mayDecide ? (
            <Decide review={review} alone={isOwn}>
              {diffs}
            </Decide>
          ) : (
            <>
              {diffs}
              {first.state === 'inReview' && <p>{isOwn && isReviewer ? t('decide.own') : t('decide.notReviewer')}</p>}
            </>
          )}
        </div>
        <div className="stack">
          <section className="sheet">
            <h2>{t('previewIn')}</h2>
            <PreviewLinks id={first.id} />
          </section>
          {checklist && (
            <Checklist
              items={checklist}
              layers={layers.map((layer) => ({ kind: layer.subject.kind, locale: layer.locale, data: layer.after }))}
              titles={titles}
              german={first.german}
            />
          )}
          {checklist && <SharePreview id={first.id} links={links} />}
        </div>
      </div>
    </>
  );
}

async function Standing({ review: { layers } }: { review: Review }) {
  const [{ state, publishedAt, scheduledFor, reviewer, comment, isOvertaken }] = layers;
  const [t, locale] = [await getTranslations('Review'), await getLocale()];
  const day = (at: Date | null) => (at ? whenInWords(at, locale) : '…');
  const codes = ['wrongState', 'samePerson', 'baseChanged', 'invalid', 'blocked'] as const;
  const reason = codes.find((code) => code === comment);
  return (
    <>
      <p>
        {state === 'published' || state === 'superseded'
          ? t(`standing.${state}`, { day: day(publishedAt) })
          : state === 'approved'
            ? t('standing.approved', { reviewer: reviewer ?? '', day: day(scheduledFor) })
            : state === 'returned'
              ? t('standing.returned', { comment: reason ? t(`errors.${reason}`) : comment })
              : t(`standing.${state}`)}
      </p>
      {isOvertaken && state !== 'discarded' && <p className="wrong">{t('reasons.overtaken')}</p>}
    </>
  );
}
