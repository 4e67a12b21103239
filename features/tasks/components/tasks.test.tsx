import { readFileSync } from 'node:fs';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { Tasks } from './tasks.tsx';

const messages = JSON.parse(readFileSync('messages/staff/de.json', 'utf8')) as AbstractIntlMessages;

const sinceSaid = (since: string) => {
  const tasks = [
    { href: '/', subjectKind: null, title: 'Seite', detail: null, since: new Date(since), ownerId: null, owner: null },
  ];
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messages} timeZone="Europe/Berlin">
      <Tasks groups={[{ kind: 'returned', tasks }]} mine={false} only={null} />
    </NextIntlClientProvider>,
  );
  return /<time[^>]*>([^<]*)/.exec(page)?.[1];
};

beforeEach(() => {
  vi.stubEnv('WEGWEISER_DEMO', '1');
  vi.stubEnv('WEGWEISER_NOW', '2026-11-24T10:00:00+01:00');
  return () => vi.unstubAllEnvs();
});

test('what came in this morning is of today, what came late last night of yesterday', () => {
  expect(sinceSaid('2026-11-24T08:30:00+01:00')).toBe('heute');
  expect(sinceSaid('2026-11-23T23:30:00+01:00')).toBe('gestern');
  expect(sinceSaid('2026-11-21T12:00:00+01:00')).toBe('vor 3 Tagen');
});
