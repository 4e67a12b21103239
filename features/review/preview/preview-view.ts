import type { Statement } from '#features/city/open-pages.ts';
import type { StatementView } from '#features/city/data.ts';
import type { EventView } from '#features/events/data.ts';
import type { TermView } from '#features/glossary/data.ts';
import type { GuidancePageView } from '#features/guidance/data.ts';
import type { LeafletView } from '#features/leaflets/data.ts';
import type { NoticeView } from '#features/notices/data.ts';
import type { OfficeCard, OfficeView } from '#features/offices/data.ts';
import type { WithdrawnView } from '#features/publishing/data.ts';

/** What readers of a language would see; the same shapes that the public pages are made of. */
export type PreviewView =
  | { kind: 'guidance'; page: GuidancePageView; offices: OfficeCard[]; notices: NoticeView[] }
  | { kind: 'office'; office: OfficeView }
  | { kind: 'event'; event: EventView }
  | { kind: 'leaflet'; leaflet: LeafletView; office: OfficeCard | undefined }
  | { kind: 'term'; term: TermView }
  | { kind: 'notice'; notices: NoticeView[] }
  | { kind: 'statement'; id: Statement; statement: StatementView }
  | { kind: 'withdrawn'; withdrawn: WithdrawnView; path: string }
  /** The page has no text in this language. */
  | { kind: 'missing' }
  /** Nothing of it stands on any page. */
  | { kind: 'nothing' };

/** A page on which something without a page of its own can be seen; `on` is its name in the preview's address. */
export type PreviewPage = { on: string; title: string };

export type Preview = {
  /** Where the preview comes from, for the way back: folder and slug of the subject. */
  subject: { folder: string; slug: string };
  view: PreviewView;
  pages: PreviewPage[];
  on: string | null;
};
