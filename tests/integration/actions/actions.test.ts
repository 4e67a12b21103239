import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { Staff } from '#features/accounts/roles.ts';
import { currentStaff } from '#features/accounts/data.ts';
import { Role } from '#prisma/client/enums.ts';
import { db } from '#lib/db/client.ts';
import { untouched } from '#lib/forms.ts';
import german from '#messages/de.json' with { type: 'json' };
import staffGerman from '#messages/staff/de.json' with { type: 'json' };
import staffEnglish from '#messages/staff/en.json' with { type: 'json' };
import { author, changed, submitted } from '#tests/factories.ts';
import { password, person } from '#tests/integration/accounts/people.ts';
import { type Fields, type Row, german as words, halfWay, overtaken, page, table } from './table.ts';
import { answerOf, cookieOf, everything, secret, signed, tokenIn } from './visit.ts';

/** The request an action sees, in the place of Next's. */
const request = vi.hoisted(() => ({ headers: new Headers(), later: [] as Promise<unknown>[] }));
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));
vi.mock('next/server', () => ({ after: (work: () => Promise<unknown>) => request.later.push(work()) }));

Object.assign(process.env, {
  WEGWEISER_SECRET: secret,
  WEGWEISER_DEMO: '0',
  __NEXT_EXPERIMENTAL_AUTH_INTERRUPTS: 'true',
});

type Action = (...values: unknown[]) => Promise<unknown>;
const actionOf = async (name: string): Promise<Action> => {
  const [file = '', exported = ''] = name.split(' ');
  const module = (await import(path.resolve(file))) as Record<string, Action>;
  return module[exported]!;
};

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

/** Sends a form as whoever holds the cookie. Out: see `answerOf`. */
async function send(name: string, fields: Fields, cookie = ''): Promise<string> {
  const { isObject, bound } = table[name]!;
  const action = await actionOf(name);
  request.headers = new Headers({ cookie, referer: 'http://localhost:3000/admin/guide' });
  const answer = await answerOf(async () => {
    if (isObject) return action(fields);
    if (bound) return action(...bound, formOf(fields));
    return action.length === 2 ? action(untouched, formOf(fields)) : action(formOf(fields));
  });
  await Promise.all(request.later.splice(0));
  return answer;
}

type Visitor = Staff & { cookie: string };

/** Somebody who is signed in, with a second factor unless told. */
async function visitor(grants: Row['grants'] = [], { secondFactor = true, deactivated = false } = {}): Promise<Visitor> {
  const someone = await person(grants);
  const cookie = await cookieOf(someone.id);
  const deactivatedAt = deactivated ? new Date() : null;
  await db.user.update({ where: { id: someone.id }, data: { twoFactorEnabled: secondFactor, deactivatedAt } });
  return { ...someone, cookie };
}

const one = (role: Role, scope = '') => [{ role, scope }];
const everyRole = Object.values(Role).map((role) => ({ role, scope: role === 'translator' ? 'ar' : '' }));
const honest = ({ gate, grants }: Row) => visitor(grants ?? (typeof gate === 'string' ? [] : one(gate[0]!)));

/** What these do needs no form. */
const readsNothing = /(signOut|endAllSessions|keepRecoveryCodes|chooseLanguage|setFourEyes|setLanguageStates|example)Action$/;

/** Who may not: the same people for every action, since nothing they try changes anything. */
let met: Promise<Record<'away' | 'half' | 'none' | Role, Visitor>> | undefined;
const strangers = () =>
  (met ??= (async () => ({
    away: await visitor(everyRole, { deactivated: true }),
    half: await visitor(one('administrator'), { secondFactor: false }),
    none: await visitor(),
    ...(Object.fromEntries(
      await Promise.all(Object.values(Role).map(async (role) => [role, await visitor(one(role))] as const)),
    ) as Record<Role, Visitor>),
  }))());

/** The sentence for each refusal: on the page of the room for 403 and 404, above its form for everything else. */
function sentenceOf(answer: string, { sentences = [] }: Row): string[] {
  const all = { ...staffGerman, public: german } as unknown as Record<string, unknown>;
  const at = (keys: string) => keys.split(/[. ]/).reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], all);
  if (answer === '403' || answer === '404') return [String(at(`RoomProblem.${answer}.text`))];
  const refused = /[?&]refused=(\w+)/.exec(answer)?.[1];
  if (refused) return [String(at(`Entry.errors.${refused}`))];
  if (!answer.startsWith('wrong ')) return [];
  const codes = answer.slice('wrong '.length).split(' ');
  return codes.map((each) => {
    const code = each.split('=')[1] ?? '';
    const named = sentences.find((sentence) => sentence.startsWith(`${code}=`))?.slice(code.length + 1);
    return String(
      named ? at(named) : sentences.map((namespace) => at(`${namespace}.${code}`)).find((found) => found !== undefined),
    );
  });
}

const isSentence = expect.stringMatching(/^(?!undefined)\S.*[.?]$/);

test('every action of the house stands in the table, and every route that changes something', () => {
  const sources = globSync('{app,components,features}/**/*.{ts,tsx}').map((file) => ({ file, code: readFileSync(file, 'utf8') }));
  const actions = sources.flatMap(({ file, code }) =>
    /^\s*'use server';/m.test(code)
      ? [...code.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => `${file} ${name}`)
      : [],
  );
  const routes = sources.flatMap(({ file, code }) =>
    /\/route\.tsx?$/.test(file)
      ? [...code.matchAll(/^export (?:async function|const) (POST|PUT|PATCH|DELETE)\b/gm)].map(([, name]) => `${file} ${name}`)
      : [],
  );
  expect([...actions, ...routes].toSorted()).toEqual(Object.keys(table).toSorted());
});

describe.each(Object.entries(table))('%s', (name, row) => {
  const { gate, done, again, counts, stranger = /^to \/admin\/sign-in\?to=%2Fadmin%2Fguide$/ } = row;

  test.runIf(gate !== 'everybody')('nobody does it who may not: not signed in, deactivated, another role', async () => {
    const me = await honest(row);
    const form = await row.form(me);
    const { away, half, none, ...byRole } = await strangers();
    const others = Array.isArray(gate)
      ? [none, ...Object.values(Role).flatMap((role) => (gate.includes(role) ? [] : byRole[role]))]
      : [];
    const before = await everything();
    expect(await send(name, form)).toMatch(stranger);
    expect(await send(name, form, signed('a key nobody was given'))).toMatch(stranger);
    expect(await send(name, form, away.cookie)).toMatch(stranger);
    expect(await send(name, form, signed(tokenIn(me.cookie), 'another secret'))).toMatch(stranger);
    if (gate !== 'beforeSecondFactor') expect(await send(name, form, half.cookie)).toBe('to /admin/account/second-factor');
    for (const { cookie } of others) expect(await send(name, form, cookie)).toBe('403');
    expect(await everything()).toEqual(before);
  });

  test('once it works; the same form again changes nothing', async () => {
    const me = await honest(row);
    const form = await row.form(me);
    expect(await send(name, form, me.cookie)).toMatch(done);
    const before = await everything();
    const second = await send(name, form, me.cookie);
    expect(second).toMatch(again);
    if (!name.startsWith('components/')) for (const sentence of sentenceOf(second, row)) expect(sentence).toEqual(isSentence);
    if (!counts) expect(await everything()).toEqual(before);
  });

  test.runIf(!readsNothing.test(name))('what is no form at all does nothing', async () => {
    const { cookie } = await honest(row);
    const action = await actionOf(name);
    const before = await everything();
    for (const junk of [null, 'x', ['x'], { id: randomUUID() }]) {
      request.headers = new Headers({ cookie });
      await answerOf(() => action(...Array(Math.max(1, action.length)).fill(junk))).catch((error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
      });
    }
    expect(await everything()).toEqual(before);
  });

  test.runIf(row.names)('forged names: refused in a sentence, and nothing changes', async () => {
    const me = await honest(row);
    const form = await row.form(me);
    const refusal = /^(403|404|wrong .+|to .*\?(refused|said|done=refused).*)$/;
    const before = await everything();
    const malformed = ['not-an-id', '', '\0', '__proto__', "' OR 1=1 --", '../../etc', 'x'.repeat(20_000)];
    for (const field of row.names ?? []) {
      for (const forged of [randomUUID(), ...malformed]) {
        if (row.mayBeEmpty?.includes(field) && /^\0?$/.test(forged)) continue;
        const answer = await send(name, { ...form, [field]: forged }, me.cookie);
        const expected = (malformed.includes(forged) ? row.malformed : row.unknown) ?? refusal;
        expect.soft(answer, `${field}: ${forged.slice(0, 40)}`).toMatch(expected);
        for (const sentence of sentenceOf(answer, row)) expect.soft(sentence, `${answer} (${field})`).toEqual(isSentence);
      }
    }
    expect(await everything()).toEqual(before);
  });
});

test('what a list binds to its form comes from outside, too', async () => {
  const { cookie } = await visitor(one('editor'));
  const action = await actionOf('features/review/subject/actions.ts bulkAction');
  request.headers = new Headers({ cookie });
  const { subject } = await page();
  for (const kind of ['__proto__', 'constructor', 'nothing', '', null, { toString: () => 'office' }.constructor]) {
    expect(await answerOf(() => action(kind, '', formOf({ id: subject, do: 'confirm' })))).toBe('404');
  }
});

test('whatever was written down on the way, the trail says it in both languages', async () => {
  const rows = await db.auditEvent.findMany({ distinct: 'action', select: { action: true } });
  expect(rows.length).toBeGreaterThan(20);
  for (const { Audit } of [staffGerman, staffEnglish]) {
    expect(rows.map(({ action }) => action).filter((action) => !(action in Audit.actions))).toEqual([]);
  }
});

describe('what is somebody else’s', () => {
  const arabic = { blocks: { title: { ofVersion: 1, title: 'تسجيل' }, go: { ofVersion: 1, title: 'اذهب', body: 'خذ الجواز.' } } };
  const ukrainian = {
    blocks: { title: { ofVersion: 1, title: 'Реєстрація' }, go: { ofVersion: 1, title: 'Ідіть', body: 'Візьміть паспорт.' } },
  };
  const subjectActions = (name: string) => `features/review/subject/actions.ts ${name}`;

  test('a translator writes the own language and no other, whatever the form says', async () => {
    const { slug, subject } = await page({ ar: arabic, uk: ukrainian });
    const { cookie } = await visitor(one('translator', 'ar'));
    const edit = 'features/editing/actions.ts autosaveAction';
    const typed = { kind: 'guide', subject: slug, version: '0', 'b.go.body': 'x' };
    expect(await send(edit, { ...typed, locale: 'ar' }, cookie)).toMatch(/"ok":true/);
    const revision = (locale: string) => db.revision.findFirstOrThrow({ where: { subjectId: subject, locale } });
    const foreign = { subject, id: (await revision('uk')).id, locale: 'ar', note: '' };
    const before = await everything();
    expect(await send(edit, { ...typed, locale: 'uk' }, cookie)).toBe('403');
    expect(await send(edit, { ...typed, locale: 'de' }, cookie)).toBe('403');
    expect(await send(subjectActions('restoreAction'), foreign, cookie)).toMatch(/refused=wrongState$/);
    expect(await send(subjectActions('withdrawAction'), { subject, locale: 'uk' }, cookie)).toBe('403');
    expect(await send(subjectActions('withdrawAction'), { subject, locale: '' }, cookie)).toBe('403');
    expect(await everything()).toEqual(before);
    expect(await send(subjectActions('withdrawAction'), { subject, locale: 'ar' }, cookie)).toMatch(/^to \/admin\/review\//);
  });

  test('a colleague’s draft, proposal, conflict and session', async () => {
    const [anna, bela] = [await visitor(one('editor')), await visitor(one('editor'))];
    const { subject } = await page();
    const proposal = await submitted({ ...author(anna.id) }, subject, 'de', words('von Anna'));
    const conflict = await overtaken(anna);
    const [session] = await db.session.findMany({ where: { userId: anna.id } });
    const before = await everything();
    for (const step of ['submit', 'discard']) {
      const answer = await send(subjectActions('draftAction'), { subject, id: proposal, step }, bela.cookie);
      expect(answer).toMatch(/refused=wrongState$/);
    }
    const resolve = { id: conflict, 'part.go': 'theirs' };
    expect(await send(subjectActions('resolveConflictAction'), resolve, bela.cookie)).toBe('wrong form=wrongState');
    const end = { session: session?.id ?? '' };
    expect(await send('features/accounts/sessions/actions.ts endSessionAction', end, bela.cookie)).toBe('to /admin/account');
    expect(await everything()).toEqual(before);
  });

  test('nobody approves the own proposal, nor what has changed since it was read', async () => {
    const decide = 'features/review/actions.ts decideAction';
    const both = await visitor([...one('editor'), ...one('reviewer')]);
    const { subject } = await page();
    const own = await submitted(author(both.id), subject, 'de', words('mein Text'));
    const form = (id: string) => ({ id, seen: id, decision: 'approve', comment: '', when: '' });
    expect(await send(decide, form(own), both.cookie)).toBe('wrong form=samePerson');
    const writer = author();
    const read = await submitted(writer, subject, 'de', words('ihr Text'));
    await submitted(writer, subject, null, { group: 'arriving', position: 3, blocks: [{ id: 'go', type: 'step' }] });
    const before = await everything();
    expect(await send(decide, form(read), both.cookie)).toBe('wrong form=changedMeanwhile');
    expect(await everything()).toEqual(before);
  });
});

describe('what is too old', () => {
  const edit = 'features/editing/actions.ts editAction';
  const copyOf = (userId: string) => db.workingCopy.findFirst({ where: { authorId: userId } });

  test('a form of an older number neither overwrites nor throws away what was typed since', async () => {
    const { slug } = await page();
    const { id, cookie } = await visitor(one('editor'));
    const typed = (body: string, version: number, verb: string) =>
      send(edit, { kind: 'guide', subject: slug, locale: 'de', version: String(version), do: verb, 'b.go.body': body }, cookie);
    await typed('erst dies', 0, 'save');
    await typed('dann das', 1, 'save');
    expect(await typed('altes Fenster', 1, 'save')).toContain('said=elsewhere');
    expect(await typed('', 1, 'discard')).toContain('said=elsewhere');
    expect(await typed('', 1, 'takeAside')).toContain('said=elsewhere');
    const copy = await copyOf(id);
    expect(JSON.stringify([copy?.data, copy?.aside])).toMatch(/dann das.*altes Fenster/);
    expect(await typed('', 2, 'takeAside')).toContain('said=swapped');
    expect(await typed('', 2, 'takeAside')).toContain('said=elsewhere'); // the same press twice
    expect(JSON.stringify((await copyOf(id))?.data)).toContain('altes Fenster');
    expect(await typed('', 3, 'discard')).toContain('said=discarded');
    expect(await copyOf(id)).toBeNull();
  });

  test('a proposal on what is no longer public is refused with the reason, and stays with its author', async () => {
    const { slug, subject } = await page();
    const { id, cookie } = await visitor(one('editor'));
    const form = { kind: 'guide', subject: slug, locale: 'de', version: '0', 'b.go.body': 'auf altem Grund' };
    await send(edit, { ...form, do: 'save' }, cookie);
    await changed(subject, 'de', words('inzwischen öffentlich'));
    const answer = await send(edit, { ...form, version: '1', do: 'submit' }, cookie);
    expect(decodeURIComponent(answer)).toContain('problem=form:baseChanged');
    expect(staffGerman.Editing.problems.baseChanged).toEqual(isSentence);
    expect(JSON.stringify((await copyOf(id))?.data)).toContain('auf altem Grund');
    expect(await db.revision.count({ where: { authorId: id } })).toBe(0);
  });
});

describe('sessions', () => {
  const whoHas = async (cookie: string) => {
    request.headers = new Headers({ cookie });
    return (await currentStaff())?.id ?? null;
  };

  test('a session from before the sign-in never becomes the one of who signs in', async () => {
    const [victim, attacker] = [await person(), await visitor()];
    const planted = signed(randomUUID() + randomUUID());
    for (const cookie of [planted, attacker.cookie]) {
      const fields = { email: victim.email, password };
      expect(await send('features/accounts/actions.ts signInAction', fields, cookie)).toBe('to /admin');
    }
    expect(await whoHas(planted)).toBeNull();
    expect(await whoHas(attacker.cookie)).toBe(attacker.id);
    expect(await db.session.count({ where: { userId: victim.id } })).toBe(2);
  });

  test('the step between password and code opens nothing, and its code counts once', async () => {
    const { cookie, code } = await halfWay();
    const confirm = 'features/accounts/actions.ts confirmSignInAction';
    expect(await whoHas(cookie)).toBeNull();
    expect(await send(confirm, { code: 'falsch-falsch' }, cookie)).toBe('wrong code=wrong');
    expect(await send(confirm, { code }, cookie)).toBe('to /admin');
    expect(await send(confirm, { code }, cookie)).toMatch(/^wrong (code=wrong|form=again)$/);
  });

  test.each(['%E0%A4%A', '%00.%00', '.', 'x'.repeat(5000), encodeURIComponent("' OR 1=1 --.AAAA")])(
    'a cookie of nonsense is nobody’s: %s',
    async (value) => {
      const cookie = `wegweiser.session_token=${value}; wegweiser.two_factor=${value}`;
      expect(await whoHas(cookie)).toBeNull();
      expect(await send('features/accounts/actions.ts confirmSignInAction', { code: '123456' }, cookie)).toBe('wrong form=again');
    },
  );
});
