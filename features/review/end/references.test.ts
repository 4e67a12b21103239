import { expect, test } from 'vitest';
import { ledElsewhere } from './references.ts';

test('a page names the new office where it named the old one, once', () => {
  const page = { offices: ['old', 'x', 'new'], blocks: [{ id: 'old', type: 'step', sources: [{ name: 'old' }] }] };
  expect(ledElsewhere(page, 'office', ['old', 'older'], 'new')).toEqual({ ...page, offices: ['new', 'x'] });
});

test('hosts and places are led elsewhere, names are not', () => {
  const talk = { hosts: [{ name: 'old', office: 'older' }], place: { office: 'old', name: null } };
  expect(ledElsewhere(talk, 'office', ['old', 'older'], 'new')).toEqual({
    hosts: [{ name: 'old', office: 'new' }],
    place: { office: 'new', name: null },
  });
  expect(ledElsewhere({ term: 'old' }, 'office', ['old'], 'new')).toEqual({ term: 'old' });
});
