import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rooms } from '#features/accounts/rooms.ts';

const read = (file: string) => readFileSync(file, 'utf8');

/** The function that is asked first in a piece of code, after what the address says. */
function firstAsked(code: string): string {
  const asked = code.replace(/await (params|searchParams)\b/g, '');
  return /await (?:Promise\.all\(\[\s*)?([\w.]+)\(/.exec(asked)?.[1] ?? '';
}

const pages = globSync('app/{(rooms),(preview)}/**/{page.tsx,route.ts,route.tsx}').toSorted();
const routeOf = (file: string) => `/${file.replace(/^app\/(\([a-z]+\)\/)?/, '').replace(/\/?(page|route)\.tsx?$/, '')}`;

test('every page of a working room stands in the table, and nothing else does', () => {
  expect([...new Set(pages.map(routeOf))].toSorted()).toEqual(Object.keys(rooms).toSorted());
});

describe('every page asks at the door before it asks anything else', () => {
  const guarded = pages.filter((file) => rooms[routeOf(file) as keyof typeof rooms] !== 'everybody');
  test.each(guarded)('%s', (file) => {
    const code = read(file);
    expect(code).toContain(`enter('${routeOf(file)}'`);
    const doors = file.endsWith('page.tsx') ? /export default/g : /export (?:async function|const) [A-Z]+\b/g;
    const begins = [...code.matchAll(doors)].map(({ index }) => index);
    expect(begins).not.toEqual([]);
    for (const begin of begins) expect(firstAsked(code.slice(begin))).toBe('enter');
  });
});

/** What anybody may do, signed in or not. Everything else begins with a check of who it is. */
const open = [
  'components/form/form.example-action.ts exampleAction',
  'features/accounts/actions.ts chooseLanguageAction',
  'features/accounts/actions.ts confirmSignInAction',
  'features/accounts/actions.ts signInAction',
  'features/accounts/actions.ts signOutAction',
  'features/accounts/links/actions.ts acceptInvitationAction',
  'features/accounts/links/actions.ts requestResetAction',
  'features/accounts/links/actions.ts resetPasswordAction',
  'features/error-reports/actions.ts reportAction',
  'features/referrals/actions.ts outcomeAction',
];

const actions = globSync('{app,components,features}/**/*.{ts,tsx}')
  .filter((file) => /^\s*'use server';/m.test(read(file)))
  .flatMap((file) => {
    const code = read(file);
    const functionAt = (begin: number) => code.slice(begin).split(/^\}/m, 1).join('');
    /** Of a function of the same file, what that one asks first. */
    const asksFirst = (begin: number): string => {
      const name = firstAsked(functionAt(begin));
      const own = name ? code.search(new RegExp(`^(async )?function ${name}\\b|^const ${name} = `, 'm')) : -1;
      return own >= 0 && own !== begin ? asksFirst(own) : name;
    };
    const exported = [...code.matchAll(/^export (?:async function|const) (\w+)/gm)];
    return exported.map(({ 1: name = '', index }) => ({ name: `${file} ${name}`, first: asksFirst(index) }));
  });

test('what anybody may do is this, and no more', () => {
  const unguarded = actions.filter(({ first }) => !/^(require[A-Z]\w+|currentStaff)$/.test(first)).map(({ name }) => name);
  expect(unguarded.toSorted()).toEqual(open);
  expect(actions.length).toBeGreaterThan(open.length + 10);
});
