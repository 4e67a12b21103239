import { createTranslator } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { languageOfBlock } from '#components/foreign.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QuickExit } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { StatementPage } from '#features/city/components/statement-page.tsx';
import type { Say } from '#features/editing/components/field-words.ts';
import { EventArticle } from '#features/events/components/event-article.tsx';
import { staffAddress } from '#features/files/address.ts';
import { TermList } from '#features/glossary/components/term-list.tsx';
import { GuidanceArticle } from '#features/guidance/components/guidance-article.tsx';
import { LeafletArticle } from '#features/leaflets/components/leaflet-article.tsx';
import { Notices } from '#features/notices/components/notices.tsx';
import { OfficeArticle } from '#features/offices/components/office-article.tsx';
import { Withdrawn } from '#features/publishing/components/withdrawn.tsx';
import type { Issue, Refused } from '#features/publishing/refusal.ts';
import { findTitles } from '#features/review/data.ts';
import { issueInWords } from '#features/review/issue.ts';
import { layersTogether } from '#features/review/preview/data.ts';
import type { Preview, PreviewView } from '#features/review/preview/preview-view.ts';
import { now } from '#lib/clock.ts';
import { isoDayOf } from '#lib/clock.ts';
import { languageOf, locales } from '#lib/i18n/locales.ts';
import { roomLocale } from '#lib/i18n/room-locale.ts';
import { dayInWords } from '#lib/i18n/words.ts';

type PreviewPageProps = {
  outcome: ({ ok: true } & { seen: Preview }) | Refused;
  /** The revision that is shown. */
  revision: string;
  /** Address of this preview without its last part, the language. */
  base: string;
  /** Until when the link shows it; null in the staff rooms. */
  until: Date | null;
};

/** A page as its readers would see it, below a line that says that it is not public. */
export async function PreviewPage({ outcome, revision, base, until }: PreviewPageProps) {
  const t = await getTranslations('Preview');
  if (outcome.ok) {
    return (
      <>
        <PreviewBar base={base} until={until} preview={outcome.seen} />
        <View view={outcome.seen.view} addressOf={(hash) => (until ? `${base}/files/${hash}` : staffAddress(hash))} />
      </>
    );
  }
  return (
    <>
      <PreviewBar base={base} until={until} preview={null} />
      <main className="wrap page">
        <h1>{t('refused')}</h1>
        <Reasons issues={outcome.issues} revision={revision} />
      </main>
    </>
  );
}

/** Why it cannot be shown, in a language of the rooms: only who writes can do something about it. */
async function Reasons({ issues, revision }: { issues: Issue[]; revision: string }) {
  const [locale, { layers, german }, titles] = [await roomLocale(), await layersTogether(revision), await findTitles()];
  const { default: messages } = (await import(`../../../messages/staff/${locale}.json`)) as { default: object };
  const t = createTranslator({ locale, messages: { ...(await getMessages({ locale })), ...messages } });
  const say: Say = (key, values) => t(key as never, values as never);
  return (
    <ul {...languageOfBlock(locale, await getLocale())}>
      {issues.map((issue) => (
        <li key={issue.path + issue.message}>{issueInWords(issue, { layers, titles, german, locale }, say)}</li>
      ))}
    </ul>
  );
}

async function PreviewBar({ base, until, preview }: { base: string; until: Date | null; preview: Preview | null }) {
  const [t, current] = [await getTranslations('Preview'), await getLocale()];
  const query = preview?.on && preview.pages.length > 1 ? `?on=${encodeURIComponent(preview.on)}` : '';
  return (
    <aside className="preview-bar" aria-label={t('title')}>
      <div className="wrap">
        <p>
          <b>{t('banner')}</b> {until && t('until', { day: dayInWords(isoDayOf(until), current) })}{' '}
          {!until && preview && <a href={`/admin/${preview.subject.folder}/${preview.subject.slug}`}>{t('back')}</a>}
        </p>
        <nav aria-label={t('languages')}>
          <ul className="links" role="list">
            {locales.map((locale) => (
              <li key={locale}>
                <a
                  href={`${base}/${locale}${query}`}
                  lang={locale}
                  hrefLang={locale}
                  aria-current={locale === current ? 'page' : undefined}
                >
                  <bdi>{languageOf(locale).name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {preview && preview.pages.length > 1 && (
          <nav aria-label={t('on')}>
            <span aria-hidden="true">{t('on')}</span>
            <ul className="links" role="list">
              {preview.pages.map(({ on, title }) => (
                <li key={on}>
                  <a
                    href={`${base}/${current}?on=${encodeURIComponent(on)}`}
                    aria-current={on === preview.on ? 'page' : undefined}
                  >
                    <bdi lang="de">{title}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </aside>
  );
}

type ViewProps = {
  view: PreviewView;
  /** Where a picture is seen that is not public yet. */
  addressOf: (hash: string) => string;
};

async function View({ view, addressOf }: ViewProps) {
  const [t, at] = [await getTranslations('Preview'), now()];
  switch (view.kind) {
    case 'guidance':
      return (
        <Site path={`/guide/${view.page.slug}`} available={view.page.languages} section="guide">
          {view.page.sensitive && <QuickExit />}
          <GuidanceArticle
            page={{ ...view.page, pictures: view.page.pictures.map((each) => ({ ...each, src: addressOf(each.hash) })) }}
            offices={view.offices}
            notices={view.notices}
            now={at}
          />
        </Site>
      );
    case 'office':
      return (
        <Site path={`/offices/${view.office.slug}`} section="offices">
          {view.office.sensitive && <QuickExit />}
          <OfficeArticle office={view.office} now={at} />
        </Site>
      );
    case 'event':
      return (
        <Site path={`/events/${view.event.slug}`} section="events">
          <EventArticle event={view.event} now={at} />
        </Site>
      );
    case 'leaflet':
      return (
        <Site path={`/leaflets/${view.leaflet.slug}`}>
          {view.leaflet.sensitive && <QuickExit />}
          <LeafletArticle leaflet={view.leaflet} office={view.office} now={at} />
        </Site>
      );
    case 'term':
      return (
        <Site path="/glossary" section="glossary">
          <div className="wrap page">
            <h1>{view.term.german}</h1>
            <TermList terms={[view.term]} />
          </div>
        </Site>
      );
    case 'notice':
      return (
        <Site path="/">
          <Notices notices={view.notices} />
          <PageHead title={t('title')} />
        </Site>
      );
    case 'statement':
      return <StatementPage id={view.id} statement={view.statement} />;
    case 'withdrawn':
      return (
        <Site path={view.path}>
          <Withdrawn withdrawn={view.withdrawn} />
        </Site>
      );
    default:
      return (
        <main className="wrap page">
          <h1>{t('title')}</h1>
          <p>{t(view.kind === 'missing' ? 'missing' : 'empty')}</p>
        </main>
      );
  }
}
