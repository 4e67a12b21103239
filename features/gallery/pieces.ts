import type { ReactNode } from 'react';
import { examples as dataTable } from '#components/data-table.examples.tsx';
import { examples as facts } from '#components/facts.examples.tsx';
import { examples as foreign } from '#components/foreign.examples.tsx';
import { examples as form } from '#components/form/form.examples.tsx';
import { examples as icon } from '#components/icon.examples.tsx';
import { examples as languageSwitch } from '#components/language-switch.examples.tsx';
import { examples as marked } from '#components/marked.examples.tsx';
import { examples as mixed } from '#components/mixed.examples.tsx';
import { examples as note } from '#components/note.examples.tsx';
import { examples as pageHead } from '#components/page-head.examples.tsx';
import { examples as pager } from '#components/pager.examples.tsx';
import { examples as pair } from '#components/pair.examples.tsx';
import { examples as phoneLink } from '#components/phone-link.examples.tsx';
import { examples as plate } from '#components/plate.examples.tsx';
import { examples as qrCode } from '#components/qr-code.examples.tsx';
import { examples as quickExit } from '#components/quick-exit.examples.tsx';
import { examples as route } from '#components/route.examples.tsx';
import { examples as searchField } from '#components/search-field.examples.tsx';
import { examples as searchForm } from '#components/search-form.examples.tsx';
import { examples as selectField } from '#components/select-field.examples.tsx';
import { examples as tag } from '#components/tag.examples.tsx';
import { examples as groupSign } from '#features/guidance/components/group-sign.examples.tsx';
import { examples as opening } from '#features/offices/components/opening.examples.tsx';
import { examples as reading } from '#features/publishing/components/reading.examples.tsx';

/** Every piece of the interface by the name of its file, with its examples, each under what it shows. */
export const pieces: Record<string, Record<string, ReactNode>> = {
  plate,
  'group-sign': groupSign,
  icon,
  'page-head': pageHead,
  facts,
  tag,
  opening,
  route,
  marked,
  note,
  reading,
  'search-field': searchField,
  'search-form': searchForm,
  'select-field': selectField,
  form,
  'data-table': dataTable,
  pager,
  'language-switch': languageSwitch,
  foreign,
  mixed,
  'phone-link': phoneLink,
  pair,
  'qr-code': qrCode,
  'quick-exit': quickExit,
};
