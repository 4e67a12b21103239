import { randomUUID } from 'node:crypto';
import { auth } from '#features/accounts/auth.ts';
import { inviteColleague } from '#features/accounts/colleagues/mutations.ts';
import { makeLink } from '#features/accounts/links/mutations.ts';
import type { Author, Grant, Herald, Staff } from '#features/accounts/roles.ts';
import { draftRevision } from '#features/publishing/mutations.ts';
import { monthsOpen } from '#features/reports/periods.ts';
import { tableNames } from '#features/reports/definitions.ts';
import { listProclaimed } from '#features/review/emergency/data.ts';
import { proclaim } from '#features/review/emergency/mutations.ts';
import { proposeWithdrawal } from '#features/review/end/mutations.ts';
import { approveReviewed } from '#features/review/mutations.ts';
import { makePreviewLink } from '#features/review/preview/mutations.ts';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import {
  author,
  changed,
  freshSlug,
  guidancePage,
  officeEntry,
  published,
  reviewer,
  small,
  submitted,
} from '#tests/factories.ts';
import { administrator, password, person } from '#tests/integration/accounts/people.ts';
import { codeOf } from '#tests/one-time-code.ts';
import { cookieOf } from './visit.ts';

export type Fields = Record<string, string | string[]>;

/** One action that changes something: who may, what an honest form of it says, and what else may come in its place. */
export type Row = {
  /** `everybody`: who is not signed in, too. `staff`: whoever is. `beforeSecondFactor`: also without one. Else: one of the roles. */
  gate: 'everybody' | 'staff' | 'beforeSecondFactor' | Grant['role'][];
  /** Who is honest here; one with the first role of the gate unless told. */
  grants?: Grant[];
  /** An honest form, and all that must be there for it. */
  form: (who: Staff & { cookie: string }) => Promise<Fields> | Fields;
  /** The action takes an object, no form. */
  isObject?: boolean;
  /** What the page binds to the action; it comes back from the browser. */
  bound?: unknown[];
  /** What the honest form is answered. */
  done: RegExp;
  /** What the same form is answered the second time. It must change nothing, unless `counts`. */
  again: RegExp;
  /** Why a second time may change something. */
  counts?: string;
  /** What who is not signed in is answered, where it is not the way to the sign-in. */
  stranger?: RegExp;
  /** Fields that name something. */
  names?: string[];
  /** Those of them that an honest form may leave empty. */
  mayBeEmpty?: string[];
  /** What a name that nothing has is answered; unless told a refusal in words. */
  unknown?: RegExp;
  /** What something that is no name is answered; unless told a refusal in words. */
  malformed?: RegExp;
  /** Where the sentences stand for what the form may be told: a namespace, or `<code>=<sentence>`. */
  sentences?: string[];
};

const role = (name: Grant['role'], scope = ''): Grant[] => [{ role: name, scope }];
const idOf = async (kind: SubjectKind, slug: string) =>
  (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind, slug } }, select: { id: true } })).id;

/** A page that is public. */
export async function page(translations: Record<string, object> = {}) {
  const slug = freshSlug('page');
  await published(guidancePage(slug, { translations }));
  return { slug, subject: await idOf('guidance', slug) };
}

export const german = (words: string) => small.guidance(words).german;
const signedIn = { password, again: password };
const at = () => new Date();
const later = () => new Date(Date.now() + 3_600_000);

async function office() {
  const slug = freshSlug('office');
  await published(officeEntry(slug));
  return { slug, subject: await idOf('office', slug) };
}

/** Begins a second factor for whoever is signed in. Out: what the app shows now, and a recovery code. */
async function secondFactorOf({ cookie }: { cookie: string }) {
  const begun = await auth().api.enableTwoFactor({ body: { password }, headers: new Headers({ cookie }) });
  if (!('totpURI' in begun)) throw new Error('There is no secret.');
  return { code: codeOf(new URL(begun.totpURI).searchParams.get('secret') ?? ''), recovery: begun.backupCodes[0] ?? '' };
}

/** What a browser keeps between password and code. */
export async function halfWay(): Promise<{ cookie: string; code: string }> {
  const someone = await person();
  const cookie = await cookieOf(someone.id);
  const { code, recovery } = await secondFactorOf({ cookie });
  await auth().api.verifyTOTP({ body: { code }, headers: new Headers({ cookie }) });
  const body = { email: someone.email, password };
  const answer = await auth().api.signInEmail({ body, headers: new Headers(), asResponse: true });
  const kept = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return { cookie: kept.join('; '), code: recovery };
}

const accounts = ['Accounts.errors'];
const keys = ['Keys.errors', 'Keys.states'];
const entry = ['Entry.errors'];
const review = ['Review.errors'];
const secondFactor = ['SecondFactor.errors', 'Keys.errors'];
const gone = /^wrong form=gone$/;
const anything = /^to /;

async function invited() {
  const outcome = await inviteColleague(
    await administrator(),
    { email: `${randomUUID()}@example.org`, grants: role('editor'), locale: 'de' },
    at(),
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

const link = async (purpose: 'invitation' | 'reset') =>
  db.$transaction(async (tx) => makeLink(tx, (await person()).id, purpose, at()));

const consultation = {
  topics: ['housing'],
  language: 'ar',
  group: 'refugee',
  interpreter: false,
  leafletMissing: false,
  noOffice: false,
} as const;
const onceName = () => randomUUID().replaceAll('-', '');

/** A page whose own proposal was overtaken. Out: the proposal. */
export async function overtaken(writer: Pick<Staff, 'id'>) {
  const { subject } = await page();
  const draft = await draftRevision(writer as Author, { subjectId: subject, locale: 'de' }, german('meines'));
  await changed(subject, 'de', german('ihres'));
  if (!draft.ok) throw new Error(draft.reason);
  return draft.id;
}

async function emergency() {
  const words = [{ locale: 'de', title: `Geschlossen ${randomUUID()}`, body: '' }];
  const who = { id: randomUUID(), grants: role('emergency') } as unknown as Herald;
  const outcome = await proclaim(who, { words, pages: null, from: at(), until: later() }, at());
  if (!outcome.ok) throw new Error(outcome.reason);
  return (await listProclaimed(at())).find(({ slug }) => slug === outcome.slug)?.id ?? '';
}

const cityHour = (milliseconds: number) => now().add({ milliseconds }).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Every action of the house, by its file and name. The test beside this compares the list with the sources. */
export const table: Record<string, Row> = {
  'components/form/form.example-action.ts exampleAction': {
    gate: 'everybody',
    form: () => ({ text: 'x' }),
    done: /^wrong about=missing street=missing$/,
    again: /^wrong/,
  },
  'features/accounts/actions.ts signInAction': {
    gate: 'everybody',
    form: async () => ({ email: (await person()).email, password }),
    done: /^to \/admin$/,
    again: /^to \/admin$/,
    counts: 'another session of the same person',
    names: ['email'],
    sentences: ['SignIn.errors'],
  },
  'features/accounts/actions.ts confirmSignInAction': {
    gate: 'everybody',
    form: () => ({ code: '123456' }), // without the first step; with it in a test of its own
    done: /^wrong form=again$/,
    again: /^wrong form=again$/,
    sentences: ['SignIn.code.errors'],
  },
  'features/accounts/actions.ts signOutAction': {
    gate: 'everybody',
    form: () => ({}),
    done: /^to \/admin\/sign-in$/,
    again: /^to \/admin\/sign-in$/,
  },
  'features/accounts/actions.ts chooseLanguageAction': {
    gate: 'everybody',
    form: () => ({ locale: 'en' }),
    done: /^to \/admin\/guide$/,
    again: /^to \/admin\/guide$/,
    names: ['locale'],
    unknown: anything, // the language stays
    malformed: anything,
  },
  'features/accounts/colleagues/actions.ts inviteAction': {
    gate: ['administrator'],
    form: () => ({ email: `${randomUUID()}@example.org`, locale: 'de', 'grant-editor': 'on' }),
    done: /^to \/admin\/accounts\/[\w-]+\?done=invited$/,
    again: /^wrong email=emailTaken$/,
    names: ['email', 'locale'],
    sentences: accounts,
  },
  'features/accounts/colleagues/actions.ts changeGrantsAction': {
    gate: ['administrator'],
    form: async () => ({ id: (await person(role('editor'))).id, 'grant-editor': 'on', 'grant-translator:ar': 'on' }),
    done: /\?done=roles$/,
    again: /\?done=roles$/,
    counts: 'audited once more',
    names: ['id'],
    sentences: accounts,
  },
  'features/accounts/colleagues/actions.ts deactivateAction': {
    gate: ['administrator'],
    form: async () => ({ id: (await person()).id }),
    done: /\?done=deactivated$/,
    again: gone,
    names: ['id'],
    sentences: accounts,
  },
  'features/accounts/colleagues/actions.ts reactivateAction': {
    gate: ['administrator'],
    form: async () => ({ id: (await person([], { deactivatedAt: at() })).id }),
    done: /\?done=reactivated$/,
    again: gone,
    names: ['id'],
    sentences: accounts,
  },
  'features/accounts/colleagues/actions.ts inviteAgainAction': {
    gate: ['administrator'],
    form: async () => ({ id: await invited() }),
    done: /\?done=invited$/,
    again: /\?done=invited$/,
    counts: 'another link, and the one before opens nothing',
    names: ['id'],
    sentences: accounts,
  },
  'features/accounts/colleagues/actions.ts withdrawInvitationAction': {
    gate: ['administrator'],
    form: async () => ({ id: await invited() }),
    done: /\?done=withdrawn$/,
    again: gone,
    names: ['id'],
    sentences: accounts,
  },
  'features/accounts/colleagues/actions.ts removeSecondFactorAction': {
    gate: ['administrator'],
    form: async () => {
      const someone = await person();
      await secondFactorOf({ cookie: await cookieOf(someone.id) });
      return { id: someone.id };
    },
    done: /\?done=secondFactor$/,
    again: gone,
    names: ['id'],
    sentences: accounts,
  },
  'features/accounts/links/actions.ts acceptInvitationAction': {
    gate: 'everybody',
    form: async () => ({ ...signedIn, name: 'Anna', key: (await link('invitation')).key }),
    done: /^to \/admin\/sign-in\?after=invitation$/,
    again: /^wrong form=used$/,
    names: ['key'],
    sentences: keys,
  },
  'features/accounts/links/actions.ts resetPasswordAction': {
    gate: 'everybody',
    form: async () => ({ ...signedIn, key: (await link('reset')).key }),
    done: /^to \/admin\/sign-in\?after=reset$/,
    again: /^wrong form=used$/,
    names: ['key'],
    sentences: keys,
  },
  'features/accounts/links/actions.ts requestResetAction': {
    gate: 'everybody',
    form: async () => ({ email: (await person()).email }),
    done: /^to \/admin\/reset\?asked=1$/,
    again: /^to \/admin\/reset\?asked=1$/,
    counts: 'three mails an hour at most',
    names: ['email'],
    sentences: keys,
  },
  'features/accounts/second-factor/actions.ts beginSecondFactorAction': {
    gate: 'beforeSecondFactor',
    form: () => ({ password }),
    done: /^to \/admin\/account\/second-factor$/,
    again: /^to \/admin\/account\/second-factor$/,
    counts: 'another secret, as long as none is confirmed',
    sentences: secondFactor,
  },
  'features/accounts/second-factor/actions.ts confirmSecondFactorAction': {
    gate: 'beforeSecondFactor',
    form: async (who) => ({ code: (await secondFactorOf(who)).code }),
    done: /^to \/admin\/account\/second-factor$/,
    again: /^(wrong code=codeWrong|to .*)$/,
    counts: 'confirmed once more',
    sentences: secondFactor,
  },
  'features/accounts/second-factor/actions.ts renewRecoveryCodesAction': {
    gate: 'staff',
    form: async (who) => {
      const { code } = await secondFactorOf(who);
      await auth().api.verifyTOTP({ body: { code }, headers: new Headers({ cookie: who.cookie }) });
      return { password };
    },
    done: /^to \/admin\/account\/second-factor$/,
    again: /^to \/admin\/account\/second-factor$/,
    counts: 'ten other codes',
    sentences: secondFactor,
  },
  'features/accounts/second-factor/actions.ts keepRecoveryCodesAction': {
    gate: 'staff',
    form: () => ({}),
    done: /^to \/admin\/account$/,
    again: /^to \/admin\/account$/,
  },
  'features/accounts/sessions/actions.ts endSessionAction': {
    gate: 'staff',
    form: async ({ id }) => {
      await cookieOf(id);
      const [other] = await db.session.findMany({ where: { userId: id }, orderBy: { createdAt: 'desc' } });
      return { session: other?.id ?? '' };
    },
    done: /^to \/admin\/account$/,
    again: /^to \/admin\/account$/,
    names: ['session'],
    unknown: /^to \/admin\/account$/, // it is over
    malformed: /^to \/admin\/account$/,
  },
  'features/accounts/sessions/actions.ts endAllSessionsAction': {
    gate: 'staff',
    form: () => ({}),
    done: /^to \/admin\/sign-in\?after=everywhere$/,
    again: /^to \/admin\/sign-in/,
  },
  'features/accounts/sessions/actions.ts changePasswordAction': {
    gate: 'staff',
    form: () => ({ present: password, password: 'ganz anderes langes Wort', again: 'ganz anderes langes Wort' }),
    done: /^to \/admin\/sign-in\?after=password$/,
    again: /^to \/admin\/sign-in/,
    sentences: ['MyAccount.password.errors', 'Keys.errors'],
  },
  'features/consultations/actions.ts countAction': {
    gate: ['counsellor'],
    isObject: true,
    form: () => ({ name: onceName(), undo: false, consultation }) as unknown as Fields,
    done: /^"done"$/,
    again: /^"done"$/,
    stranger: /^"signed-out"$/,
    names: ['name', 'consultation'],
    unknown: /^"refused"$/,
    malformed: /^"refused"$/,
  },
  'features/consultations/actions.ts favouriteAction': {
    gate: ['counsellor'],
    isObject: true,
    form: async () => ({ office: (await office()).slug, favourite: true }) as unknown as Fields,
    done: /^true$/,
    again: /^true$/,
    stranger: /^false$/,
    names: ['office'],
    unknown: /^false$/,
    malformed: /^false$/,
  },
  'features/consultations/actions.ts paperDaysAction': {
    gate: ['counsellor'],
    form: () => ({
      name: onceName(),
      month: monthsOpen(now())[0] ?? '',
      topic1: 'housing',
      language1: 'ar',
      group1: 'refugee',
      count1: '3',
    }),
    done: /^to \/desk\/paper-days\?counted=3$/,
    again: /^to \/desk\/paper-days\?counted=3$/,
    names: ['month', 'topic1'],
    sentences: ['Desk.paper.wrong'],
  },
  'features/editing/actions.ts editAction': {
    gate: ['editor'],
    form: async () => ({
      kind: 'guide',
      subject: (await page()).slug,
      locale: 'de',
      version: '0',
      do: 'submit',
      'b.go.body': 'Bringen Sie den Ausweis mit.',
    }),
    done: /^to \/admin\/guide\/page-\w+\?done=submitted$/,
    again: /^to \/admin\/guide\/page-\w+\?done=submitted$/,
    counts: 'the same proposal in the place of the one before',
    names: ['kind', 'subject', 'locale'],
  },
  'features/editing/actions.ts autosaveAction': {
    gate: ['editor'],
    form: async () => ({
      kind: 'guide',
      subject: (await page()).slug,
      locale: 'de',
      version: '0',
      'b.go.body': 'Halb getippt',
    }),
    done: /^\{"ok":true,"version":1,/,
    again: /^\{"ok":true,"version":1,/,
    names: ['kind', 'subject', 'locale'],
  },
  'features/editing/actions.ts beginAction': {
    gate: ['editor'],
    form: () => ({ kind: 'guide', title: 'Neue Seite', slug: freshSlug('new') }),
    done: /^to \/admin\/guide\/new-\w+\/edit\/de$/,
    again: /^wrong slug=taken$/,
    names: ['kind'],
    sentences: ['Editing.newErrors'],
  },
  'features/error-reports/actions.ts reportAction': {
    gate: 'everybody',
    form: async () => ({ page: `/guide/${(await page()).slug}`, locale: 'de', about: 'hours', text: 'Dienstags zu.' }),
    done: /^to \/de\/report\/thanks/,
    again: /^to \/de\/report\/thanks/,
    names: ['page', 'locale', 'about'],
    sentences: ['public Report.errors', 'unknownPage=public Report.unknownText'],
  },
  'features/error-reports/staff-actions.ts dealWithAction': {
    gate: ['editor', 'reviewer'],
    form: async () => {
      const report = { path: '/guide/x', locale: 'de', about: 'hours', text: randomUUID() };
      return { report: [(await db.errorReport.create({ data: report })).id] };
    },
    done: /^to \/admin\/error-reports$/,
    again: /^to \/admin\/error-reports$/,
    names: ['report'],
    unknown: /^to \/admin\/error-reports$/, // somebody was faster
  },
  'features/links/actions.ts recheckAction': {
    gate: ['editor', 'reviewer'],
    form: () => ({ url: 'https://nobody.example/' }),
    done: /^to \/admin\/links#/, // no text leads there: nobody is asked
    again: /^to \/admin\/links#/,
    names: ['url'],
  },
  'features/mail/actions.ts retryMailAction': {
    gate: ['administrator'],
    form: async () => {
      const letter = { purpose: 'test', locale: 'de', recipient: 'x@example.org', subject: 'x', text: 'x' };
      const { id } = await db.mail.create({ data: { ...letter, state: 'failed', createdAt: at(), nextTryAt: at() } });
      return { id };
    },
    done: /^to \/admin\/mail$/,
    again: /^to \/admin\/mail$/,
    names: ['id'],
    unknown: /^to \/admin\/mail$/, // it is under way
  },
  'features/open-statements/actions.ts settleAction': {
    gate: ['editor'],
    form: async () => {
      const { subject } = await page();
      const open = { position: 0, text: 'x', confidence: 'low', about: 'law', toCheck: 'x' } as const;
      await db.openStatement.create({ data: { subjectId: subject, id: 'one', ...open } });
      return { subject, statement: 'one' };
    },
    done: /^to \/admin\/statements$/,
    again: /^to \/admin\/statements$/,
    names: ['subject'],
    unknown: /^to \/admin\/statements$/, // it is settled
  },
  'features/referrals/actions.ts outcomeAction': {
    gate: 'everybody',
    form: async () => ({ office: (await office()).slug, outcome: 'worked', locale: 'de' }),
    done: /^to \/de\/slip\/thanks$/,
    again: /^to \/de\/slip\/thanks$/,
    counts: 'nobody is known, so nobody is known again; the throttle limits it',
    names: ['office', 'outcome', 'locale'],
    sentences: ['public Slip.outcome', 'choose=public Report.errors.choose'],
  },
  'features/reports/actions.ts freezeAction': {
    gate: ['reporter'],
    form: async () => {
      const content = { figures: null, keptBack: 'small' };
      const rows = tableNames.map((tableName) => ({ period: '2026-01', tableName, content }));
      await db.shownTable.createMany({ data: rows, skipDuplicates: true });
      return { period: '2026-01' };
    },
    done: /^to \/admin\/reports\/frozen\?report=/,
    again: /^to \/admin\/reports\/frozen\?report=/,
    names: ['period'],
  },
  'features/review/actions.ts decideAction': {
    gate: ['reviewer'],
    form: async () => {
      const id = await submitted(author(), (await page()).subject, 'de', german('Anders.'));
      return { id, seen: id, decision: 'approve', comment: '', when: '' };
    },
    done: /\?done=approved$/,
    again: /^wrong form=wrongState$/,
    names: ['id', 'seen', 'decision', 'when'],
    mayBeEmpty: ['when'],
    sentences: review,
  },
  'features/review/actions.ts makePreviewLinkAction': {
    gate: ['editor', 'reviewer', 'translator', 'administrator'],
    form: async () => ({ id: await submitted(author(), (await page()).subject, 'de', german('Anders.')) }),
    done: /^\{"values":\{"link":"http/,
    again: /^\{"values":\{"link":"http/,
    counts: 'another link, since the first is kept nowhere',
    names: ['id'],
    sentences: review,
  },
  'features/review/actions.ts revokePreviewLinkAction': {
    gate: ['editor', 'reviewer', 'translator', 'administrator'],
    form: async (who) => {
      const id = await submitted(author(), (await page()).subject, 'de', german('Anders.'));
      await makePreviewLink(who, id, at());
      return { id, link: (await db.previewLink.findFirstOrThrow({ where: { revisionId: id } })).id };
    },
    done: /\?done=revoked$/,
    again: /\?done=revoked$/,
    names: ['link'],
    unknown: /\?done=revoked$/, // it shows nothing
  },
  'features/review/emergency/actions.ts proclaimAction': {
    gate: ['emergency'],
    form: () => ({
      'title-de': `Heute geschlossen ${randomUUID()}`,
      scope: 'everywhere',
      until: cityHour(3_600_000),
    }),
    done: /\?done=up$/,
    again: /\?done=up$/,
    names: ['scope', 'until'],
    sentences: ['Emergency.errors'],
  },
  'features/review/emergency/actions.ts endEmergencyAction': {
    gate: ['emergency'],
    form: async () => ({ id: await emergency() }),
    done: /\?done=ended$/,
    again: /\?done=refused$/,
    names: ['id'],
  },
  'features/review/subject/actions.ts renameAction': {
    gate: ['editor'],
    form: async () => ({ subject: (await page()).subject, slug: freshSlug('other') }),
    done: /\?done=renamed$/,
    again: /^wrong slug=taken$/,
    names: ['subject'],
    sentences: entry,
  },
  'features/review/subject/actions.ts ownerAction': {
    gate: ['editor'],
    form: async () => ({ subject: (await page()).subject, owner: (await person(role('editor'))).id }),
    done: /\?done=assigned$/,
    again: /\?done=assigned$/,
    names: ['subject', 'owner'],
    mayBeEmpty: ['owner'],
  },
  'features/review/subject/actions.ts withdrawAction': {
    gate: ['editor'],
    form: async () => ({ subject: (await page()).subject, locale: '', publicNote: 'Gibt es nicht mehr.' }),
    done: /^to \/admin\/review\//,
    again: /^wrong form=wrongState$/,
    names: ['subject', 'instead'],
    mayBeEmpty: ['instead'],
    sentences: entry,
  },
  'features/review/subject/actions.ts mergeAction': {
    gate: ['editor'],
    form: async () => ({ subject: (await page()).subject, into: (await page()).slug }),
    done: /^to \/admin\/review\//,
    again: /^wrong form=wrongState$/,
    names: ['subject', 'into'],
    sentences: entry,
  },
  'features/review/subject/actions.ts deleteAction': {
    gate: ['editor'],
    form: async () => ({ subject: (await db.subject.create({ data: { kind: 'guidance', slug: freshSlug('never') } })).id }),
    done: /^to \/admin\/guide\?done=deleted$/,
    again: /^404$/,
    names: ['subject'],
  },
  'features/review/subject/actions.ts draftAction': {
    gate: ['editor', 'translator'],
    form: async ({ id: authorId }) => {
      const { subject } = await page();
      const draft = await draftRevision({ id: authorId } as Author, { subjectId: subject, locale: 'de' }, german('Anders.'));
      return { subject, id: draft.ok ? draft.id : '', step: 'submit' };
    },
    done: /^to \/admin\/review\//,
    again: /\?refused=wrongState$/,
    names: ['id', 'step'], // the subject only says where to go on
  },
  'features/review/subject/actions.ts restoreAction': {
    gate: ['editor', 'translator'],
    form: async () => {
      const { subject } = await page();
      const { id } = await db.revision.findFirstOrThrow({ where: { subjectId: subject, locale: 'de' } });
      await changed(subject, 'de', german('Anders.'));
      return { subject, id, note: 'zurück' };
    },
    done: /\?done=restored$/,
    again: /\?done=restored$/,
    names: ['id'],
  },
  'features/review/subject/actions.ts restoreWithdrawnAction': {
    gate: ['editor'],
    form: async () => {
      const { subject } = await page();
      const ending = await proposeWithdrawal(author(), { subjectId: subject });
      if (!ending.ok) throw new Error(ending.reason);
      await approveReviewed(reviewer(), { id: ending.id, seen: [ending.id], at: at(), scheduledFor: null });
      return { subject, note: 'zurück' };
    },
    done: /\?done=restored$/,
    again: /\?done=restored$/,
    names: ['subject'],
  },
  'features/review/subject/actions.ts resolveConflictAction': {
    gate: ['editor', 'translator'],
    form: async (who) => ({ id: await overtaken(who), 'part.go': 'mine' }),
    done: /\?done=merged$/,
    again: /^wrong form=wrongState$/,
    names: ['id'],
    sentences: entry,
  },
  'features/review/subject/actions.ts bulkAction': {
    gate: ['editor'],
    bound: ['guidance', ''],
    form: async () => ({ id: [(await page()).subject], 'owner-of-all': (await person(role('editor'))).id }),
    done: /^to \/admin\/guide\?done=assigned&count=1$/,
    again: /^to \/admin\/guide\?done=assigned&count=1$/,
    names: ['id', 'owner-of-all'],
    mayBeEmpty: ['owner-of-all'],
    unknown: /^to \/admin\/guide\?done=(noOwner|assigned&count=0)$/,
    malformed: /^to \/admin\/guide\?done=(noOwner|nothing)$/,
  },
  'features/settings/actions.ts setFourEyesAction': {
    gate: ['administrator'],
    form: () => ({ 'four-eyes': 'on' }),
    done: /\?saved=four-eyes$/,
    again: /\?saved=four-eyes$/,
    counts: 'audited once more',
  },
  'features/settings/actions.ts setLanguageStatesAction': {
    gate: ['administrator'],
    form: () => ({ ar: 'published' }),
    done: /\?saved=languages$/,
    again: /\?saved=languages$/,
    counts: 'audited once more',
  },
};
