import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Choices, Form, Line, TextArea, Ticks } from '#components/form/form.tsx';
import { enter } from '#features/accounts/require.ts';
import { whenInWords } from '#features/review/components/when.tsx';
import { endEmergencyAction, proclaimAction } from '#features/review/emergency/actions.ts';
import { pageField } from '#features/review/emergency/emergency.ts';
import { type Proclaimed, listNoticePages, listProclaimed } from '#features/review/emergency/data.ts';
import { now } from '#lib/clock.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import { languageName } from '#lib/i18n/words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Emergency'))('title') };
}

const codes = ['title', 'tooLong', 'scope', 'pages', 'when', 'until', 'order'] as const;

/** What cannot wait for a second person. */
export default async function EmergencyPage({ searchParams }: PageProps<'/admin/notices/emergency'>) {
  await enter('/admin/notices/emergency');
  const [{ done }, t, locale] = [await searchParams, await getTranslations('Emergency'), await getLocale()];
  const [standing, pages] = [await listProclaimed(new Date(now().epochMilliseconds)), await listNoticePages()];
  const sentences = Object.fromEntries(codes.map((code) => [code, t(`errors.${code}`)]));
  return (
    <>
      <h1>{t('title')}</h1>
      <output className="done">{(done === 'up' || done === 'ended' || done === 'refused') && t(`done.${done}`)}</output>
      <Standing notices={standing} />
      <p>{t('lead')}</p>
      <Form action={proclaimAction} errorTitle={t('errorTitle')} sentences={sentences}>
        <Line name={`title-${sourceLocale}`} label={`${t('headline')} (${languageName(sourceLocale, locale)})`} />
        <TextArea
          name={`body-${sourceLocale}`}
          label={`${t('body')} (${languageName(sourceLocale, locale)})`}
          hint={t('bodyHint')}
        />
        <details>
          <summary>{t('others')}</summary>
          <p className="soft">{t('othersHint')}</p>
          {locales
            .filter((each) => each !== sourceLocale)
            .map((each) => (
              <div key={each} className="stack">
                <Line name={`title-${each}`} label={`${t('headline')} (${languageName(each, locale)})`} />
                <TextArea name={`body-${each}`} label={`${t('body')} (${languageName(each, locale)})`} hint={t('bodyHint')} />
              </div>
            ))}
        </details>
        <Choices
          name="scope"
          legend={t('scope')}
          choices={[
            { value: 'everywhere', label: t('everywhere') },
            { value: 'pages', label: t('somePages') },
          ]}
        />
        <Ticks
          name="pages"
          legend={t('pages')}
          ticks={pages.map(({ slug, title }) => ({ name: pageField + slug, label: title }))}
        />
        <Line name="from" type="datetime-local" label={t('from')} hint={t('hourHint')} />
        <Line name="until" type="datetime-local" label={t('until')} hint={t('hourHint')} />
        <p>
          <button type="submit" className="plate">
            {t('proclaim')}
          </button>
        </p>
      </Form>
    </>
  );
}

async function Standing({ notices }: { notices: Proclaimed[] }) {
  const [t, locale] = [await getTranslations('Emergency'), await getLocale()];
  return (
    <section className="sheet" aria-labelledby="standing">
      <h2 id="standing">{t('standing')}</h2>
      {notices.length === 0 && <p>{t('none')}</p>}
      {notices.map(({ id, title, everywhere, from, until }) => (
        <form key={id} className="actions" action={endEmergencyAction}>
          <input type="hidden" name="id" value={id} />
          <span>
            <b lang="de">{title}</b> {t('hours', { from: whenInWords(from, locale), until: whenInWords(until, locale) })}{' '}
            {!everywhere && t('limited')}
          </span>
          <button type="submit" className="button danger" aria-label={t('endOne', { title })}>
            {t('end')}
          </button>
        </form>
      ))}
    </section>
  );
}
