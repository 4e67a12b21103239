import 'server-only';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { cityKind } from './city/kind.ts';
import { eventKind } from './events/kind.ts';
import { figureKind } from './figures/kind.ts';
import { termKind } from './glossary/kind.ts';
import { guidanceKind } from './guidance/kind.ts';
import { leafletKind } from './leaflets/kind.ts';
import { noticeKind } from './notices/kind.ts';
import { officeKind } from './offices/kind.ts';
import type { Kind } from './publishing/kind.ts';

/** Every kind of content. A new kind is a folder with schema and kind, a line here, and its tables. */
export const kinds = {
  guidance: guidanceKind,
  office: officeKind,
  figure: figureKind,
  term: termKind,
  notice: noticeKind,
  city: cityKind,
  event: eventKind,
  leaflet: leafletKind,
} satisfies Record<SubjectKind, Kind<unknown>>;

/** A kind whose structure's type is not known here: its own schema made whatever it is given. */
export const kindOf = (kind: SubjectKind): Kind<unknown> => kinds[kind];
