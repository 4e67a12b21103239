import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent, writeContent } from '#features/exchange/content-files.ts';
import { readPublished } from '#features/exchange/data.ts';
import { groups } from '#features/guidance/schema.ts';
import { findOffice } from '#features/offices/data.ts';
import { officeSchema } from '#features/offices/schema.ts';
import { competentOffices } from '#features/offices/competence/competent-offices.ts';
import { cases } from '#features/offices/competence/facts.ts';
import { findSlip } from '#features/referrals/data.ts';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import { deskOffices } from '#features/offices/competence/data.ts';
import { deskInternals } from '#features/offices/internal-data.ts';
import { db } from '#lib/db/client.ts';
import { freshSlug, officeEntry, published } from '#tests/factories.ts';
import { ruleOf } from '#tests/fixtures/random-rules.ts';

const deskOffice = async (slug: string, locale: 'de' | 'en' = 'de') =>
  (await deskOffices(locale)).find((office) => office.slug === slug);

const everything = ruleOf({
  topics: ['residence', 'work'],
  cases: ['work-permission'],
  nationalities: ['third-country', 'ukraine'],
  statuses: ['visa', 'duldung'],
  age: { from: 18, to: null },
  surname: { from: 'Sch', to: 'Zä', countParticles: true },
  districts: ['Grünau-Mitte'],
  postcodes: ['04207', '04209'],
  priority: -2,
  choice: true,
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
});

const entry = (slug: string, competence: unknown[], more: object = {}) => {
  const office = officeEntry(slug, { services: ['card'], ...more });
  const [structure, german] = office.layers.map(({ data }) => data as { blocks?: object });
  const words = { card: { version: 1, title: 'Karte' }, capacity: { version: 1, body: 'Rufen Sie vorher an.' } };
  const blocks = { ...german?.blocks, ...words };
  return {
    ...office,
    layers: [
      { locale: null, data: { ...structure, capacity: { state: 'full', until: '2027-01-31' }, competence } },
      { locale: 'de', data: { blocks } },
    ],
  };
};

describe('what an editor wrote about an office', () => {
  test('stands in its table and comes back as it was, with the free places', async () => {
    const slug = freshSlug('unit');
    await published(entry(slug, [{ ...everything, service: 'card' }, ruleOf({})]));
    const office = await deskOffice(slug);
    expect(office?.competence).toEqual([{ ...everything, service: 'card' }, ruleOf({})]);
    expect(office?.capacity).toEqual({ state: 'full', until: '2027-01-31' });
    expect(office?.texts.capacity?.words.body).toBe('Rufen Sie vorher an.');
    expect(await db.competenceRule.count({ where: { office: { subject: { slug } } } })).toBe(2);
  });

  test('comes with the words of the reader and the German ones beside them', async () => {
    const slug = freshSlug('unit');
    const office = entry(slug, []);
    const english = { locale: 'en', data: { blocks: { card: { ofVersion: 1, title: 'Card' } } } };
    await published({ ...office, layers: [...office.layers, english] });
    expect((await deskOffice(slug, 'en'))?.services).toMatchObject([{ words: { title: 'Card' }, german: { title: 'Karte' } }]);
  });

  test('is replaced, not added to, by the next version', async () => {
    const slug = freshSlug('unit');
    await published(entry(slug, [everything, everything]));
    await published(entry(slug, [ruleOf({})]));
    expect((await deskOffice(slug))?.competence).toEqual([ruleOf({})]);
  });

  test.each<[string, object, string, RegExp]>([
    ['a range from back to front', { surname: { from: 'K', to: 'A' } }, 'surname.to', /before from/],
    ['a range in another script', { surname: { from: 'А', to: 'К' } }, 'surname.to', /Latin letters/],
    ['a topic nobody knows', { topics: ['no-such'] }, 'topics.0', /expected one of/],
    ['no topic', { topics: [] }, 'topics', /Too small/],
    ['a matter of another topic', { cases: ['taxes'] }, 'cases', /one of the topics/],
    ['a status nobody knows', { statuses: ['refugee'] }, 'statuses.0', /expected one of/],
    ['ages from back to front', { age: { from: 30, to: 20 } }, 'age.to', /below from/],
    ['no age', { age: { from: null, to: null } }, 'age', /no age/],
    ['a postcode that is none', { postcodes: ['4109'] }, 'postcodes.0', /./],
    ['a validity from back to front', { validFrom: '2027-01-01', validTo: '2026-01-01' }, 'validTo', /before validFrom/],
    ['a service the office does not have', { service: 'passport' }, 'service', /no service "passport"/],
  ])('with %s is refused, with the field and the reason, and nothing is published', async (_, wrong, field, reason) => {
    const slug = freshSlug('wrong');
    const result = await publishAsSystem(
      [entry(slug, [{ ...everything, topics: ['residence'], cases: [], ...wrong }])],
      new Date(),
    );
    expect(result).toMatchObject({
      ok: false,
      reason: 'invalid',
      issues: [{ path: expect.stringContaining(`competence.0.${field}`), message: expect.stringMatching(reason) }],
    });
    expect(await db.subject.count({ where: { slug } })).toBe(0);
  });

  test('goes out as a file and comes in again, byte for byte', async () => {
    const slug = freshSlug('unit');
    await published(entry(slug, [{ ...everything, service: 'card' }]));
    const out = await mkdtemp(path.join(tmpdir(), 'wegweiser-rules-'));
    const file = path.join(out, `offices/structure/${slug}.json`);
    const exported = async () => {
      await writeContent(out, await readPublished());
      return readFile(file, 'utf8');
    };
    const before = await exported();
    await writeFile(file, before.replace('"Grünau-Mitte"', '"Grünau-Ost"'));
    const content = await readContent(out);
    if (!content.ok) throw new Error(JSON.stringify(content.problems));
    expect(await publishAsSystem(content.subjects, new Date())).toEqual({ ok: true, published: 1 });
    expect(await exported()).toBe(before.replace('"Grünau-Mitte"', '"Grünau-Ost"'));
    await rm(out, { recursive: true });
  });
});

test('what only counsellors may know is no part of what the desk reads of offices', async () => {
  const slug = freshSlug('secret');
  await published(officeEntry(slug, { internal: { note: 'Fragt nach Frau K.', directLine: '0341 123-9999' } }));
  expect(JSON.stringify(await deskOffices('de'))).not.toMatch(/Frau K|123-9999/);
  expect((await deskInternals())[slug]).toEqual({ note: 'Fragt nach Frau K.', directLine: '0341 123-9999' });
});

test('everybody reads that there are no free places, on the office’s page and on a slip, until the day is over', async () => {
  const [full, over] = [freshSlug('full'), freshSlug('over')];
  const until = (day: string) => ({ capacity: { state: 'full', until: day } });
  const withWords = (slug: string, day: string) => {
    const office = entry(slug, []);
    const [structure, german] = office.layers;
    return { ...office, layers: [{ locale: null, data: { ...(structure!.data as object), ...until(day) } }, german!] };
  };
  await published(withWords(full, '2099-01-31'), withWords(over, '2026-01-31'));
  const [open, ended] = [await findOffice(full, 'uk'), await findOffice(over, 'uk')];
  expect(open).toMatchObject({
    capacity: { state: 'full', until: '2099-01-31' },
    texts: { capacity: { words: { body: 'Rufen Sie vorher an.' } } },
  });
  expect(ended).toMatchObject({ capacity: null });
  expect(ended && 'texts' in ended && ended.texts.capacity).toBeUndefined();
  const slip = await findSlip({ offices: [full], about: null, day: '2026-11-22' }, 'uk');
  expect(slip?.offices).toMatchObject([{ office: { capacity: { state: 'full' } } }]);
});

test('the starter content has an answer for every topic and every matter: a rule, or a general contact that exists', async () => {
  const content = await readContent('content');
  if (!content.ok) throw new Error(JSON.stringify(content.problems));
  const offices = content.subjects.flatMap(({ kind, slug, layers }) =>
    kind === 'office' ? [{ slug, ...officeSchema.parse(layers.find(({ locale }) => locale === null)?.data) }] : [],
  );
  const general = 'willkommenszentrum-leipzig';
  expect(offices.map(({ slug }) => slug)).toContain(general);
  const asked = [...groups.map((topic) => ({ topic })), ...Object.keys(cases).map((matter) => ({ case: matter }))];
  const unanswered = asked.filter((facts) => {
    const { ranked, fallback } = competentOffices({ offices, general }, facts, '2026-11-24');
    return fallback ? ranked.at(-1)?.office !== general : ranked.length === 0;
  });
  expect(unanswered).toEqual([]);
});
