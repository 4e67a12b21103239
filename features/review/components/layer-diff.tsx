import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { staffAddress } from '#features/files/address.ts';
import { systemId } from '#features/accounts/roles.ts';
import { sayIn } from '#features/review/diff/say.ts';
import { type StructureChange, structureDiff } from '#features/review/diff/structure-diff.ts';
import { type BlockChange, blocksOf, textDiff } from '#features/review/diff/text-diff.ts';
import type { ReviewLayer, Titles } from '#features/review/review.ts';
import { blockName } from '#features/review/titles.ts';
import { directionOf, isLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { LayerName } from './layer-name.tsx';
import { Parts } from './parts.tsx';
import { whenInWords } from './when.tsx';

type LayerDiffProps = {
  layer: ReviewLayer;
  titles: Titles;
  /** What stands below a changed block, such as the field for a remark. */
  below?: (blockId: string, name: string) => ReactNode;
};

/** What one layer of a proposal changes, who proposes it and why. */
export function LayerDiff({ layer, titles, below }: LayerDiffProps) {
  const t = useTranslations('Review');
  const locale = useLocale();
  const author = layer.authorId === systemId ? t('system') : layer.author;
  return (
    <section className="sheet layer" aria-labelledby={`layer-${layer.id}`}>
      <h2 id={`layer-${layer.id}`}>
        <LayerName locale={layer.locale} />
      </h2>
      <p className="soft">
        {t('by', { author, day: whenInWords(layer.createdAt, locale) })}
        {layer.changeNote && <> · {t('note', { note: layer.changeNote })}</>}
      </p>
      {layer.publicNote && <p>{t('publicNote', { note: layer.publicNote })}</p>}
      <Remarks layer={layer} blockId="" />
      {layer.after === null ? (
        <Withdraws layer={layer} />
      ) : (
        <Changes {...layer} kind={layer.subject.kind} titles={titles}>
          {(id, name) => (
            <>
              <Remarks layer={layer} blockId={id} />
              {below?.(id, name)}
            </>
          )}
        </Changes>
      )}
    </section>
  );
}

function Withdraws({ layer: { locale, merges, instead } }: { layer: ReviewLayer }) {
  const t = useTranslations('Review');
  if (locale !== null) return <p>{t('withdrawsLanguage')}</p>;
  return (
    <>
      <p>{merges && instead ? t('merges', { title: instead.title }) : t('withdraws')}</p>
      {!merges && instead && <p>{t('instead', { title: instead.title })}</p>}
    </>
  );
}

function Remarks({ layer, blockId }: { layer: ReviewLayer; blockId: string }) {
  const t = useTranslations('Review');
  const locale = useLocale();
  const remarks = layer.remarks.filter((remark) => remark.blockId === blockId);
  return remarks.map(({ id, author, at, text }) => (
    <p key={id} className="remark">
      {t('remark', { author, day: whenInWords(at, locale), text })}
    </p>
  ));
}

type ChangesProps = {
  kind: SubjectKind;
  locale: string | null;
  before: unknown;
  after: unknown;
  german: unknown;
  order: string[];
  pictures: string[];
  titles: Titles;
  children?: (blockId: string, name: string) => ReactNode;
};

/** What changed between two versions of a layer, in words. */
export async function Changes({ kind, locale, before, after, german, order, pictures, titles, children }: ChangesProps) {
  if (locale === null) return <StructureChanges changes={structureDiff(kind, before, after, await sayIn(titles, german))} />;
  const t = await getTranslations('Review');
  const changes = textDiff(before, after, order);
  if (changes.length === 0) return <p>{t('unchanged')}</p>;
  return changes.map((change) => {
    const name = blockName(change.id, blocksOf(german));
    return (
      <TextChange
        key={change.id}
        change={change}
        name={name}
        locale={locale}
        titles={titles}
        isPicture={pictures.includes(change.id)}
      >
        {children?.(change.id, name)}
      </TextChange>
    );
  });
}

type TextChangeProps = {
  change: BlockChange;
  name: string;
  locale: string;
  titles: Titles;
  isPicture: boolean;
  children?: ReactNode;
};

/** What the words of a picture's block are. */
const ofPicture = { title: 'alternative', body: 'caption', tag: 'tag' } as const;

function TextChange({ change: { state, words, onlyMeaning }, name, locale, titles, isPicture, children }: TextChangeProps) {
  const t = useTranslations('Review');
  return (
    <div className="change">
      <h3>
        <span lang="de">{name}</span>{' '}
        {state !== 'changed' && <span className="tag">{t(state === 'added' ? 'new' : 'removed')}</span>}
      </h3>
      {onlyMeaning && <p className="soft">{t('onlyMeaning')}</p>}
      {words.map(({ part, parts }) => (
        <div key={part} className="diff">
          <span className="soft">{t(`parts.${isPicture ? ofPicture[part] : part}`)}</span>
          <div lang={locale} dir={isLocale(locale) ? directionOf(locale) : 'ltr'}>
            <Parts parts={parts} titles={titles} />
          </div>
        </div>
      ))}
      {children}
    </div>
  );
}

function StructureChanges({ changes }: { changes: StructureChange[] }) {
  const t = useTranslations('Review');
  if (changes.length === 0) return <p>{t('unchanged')}</p>;
  return (
    <dl className="facts-changed">
      {changes.map(({ label, before, after, pictures }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>
            {before !== null && <del>{before}</del>}
            {before !== null && after !== null && (
              <>
                {' '}
                <span aria-hidden="true">→</span>
                <span className="unseen">{t('arrow')}</span>{' '}
              </>
            )}
            {after !== null && <ins>{after}</ins>} {before === null && <span className="tag">{t('new')}</span>}
            {after === null && <span className="tag">{t('removed')}</span>}
            {pictures && (
              <span className="two-pictures">
                {pictures.before && <img src={staffAddress(pictures.before)} alt={t('pictureBefore')} loading="lazy" />}
                {pictures.after && <img src={staffAddress(pictures.after)} alt={t('pictureAfter')} loading="lazy" />}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
