import { fc } from '#tests/properties.ts';
import { describe, expect, test } from 'vitest';
import { isInRange, isRange, lastBefore, surnameKey, widthOf } from './surname.ts';

describe('how a surname is sorted', () => {
  test.each<[string, string | null]>([
    ['Müller', 'muller'],
    ['Mueller', 'mueller'],
    ['Ärmel', 'armel'],
    ['Özdemir', 'ozdemir'],
    ['ÜBER', 'uber'],
    ['Strauß', 'strauss'],
    ['STRAUẞ', 'strauss'],
    ['Schmidt', 'schmidt'],
    ['Stein', 'stein'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['Oʻzbekov', 'ozbekov'],
    ['Núñez', 'nunez'],
    ['Ñandú', 'nandu'],
    ['Łukasiewicz', 'lukasiewicz'],
    ['Đorđević', 'dordevic'],
    ['Šimić', 'simic'],
    ['Åkesson', 'akesson'],
    ['Søndergaard', 'sondergaard'],
    ['Æbelø', 'aebelo'],
    ['Þórsdóttir', 'thorsdottir'],
    ['İnönü', 'inonu'],
    ['Iğdır', 'igdir'],
    ['Əliyev', 'eliyev'],
    ['Nguyễn', 'nguyen'],
    ['Müller-Lüdenscheidt', 'mullerludenscheidt'],
    ['  von   der Leyen ', 'leyen'],
    ['von Arnim', 'arnim'],
    ['Müller von Arnim', 'mullervonarnim'],
    ['van der Berg', 'berg'],
    ['de la Cruz', 'cruz'],
    ['Al-Hassan', 'hassan'],
    ['al Hassan', 'hassan'],
    ['el-Sayed', 'sayed'],
    ['Alhassan', 'alhassan'],
    ['Abd al-Rahman', 'abdalrahman'],
    ['Ben Ali', 'benali'],
    ['Le', 'le'],
    ['Van', 'van'],
    ['D’Angelo', 'dangelo'],
    ['Шевченко', null],
    ['الحسن', null],
    ['王', null],
    ['Παπαδόπουλος', null],
    ['Ivanов', null],
    ['', null],
    [' - ', null],
    ['123', null],
  ])('%s → %s', (name, key) => {
    expect(surnameKey(name)).toBe(key);
  });

  test.each<[string, string]>([
    ['von Arnim', 'vonarnim'],
    ['Al-Hassan', 'alhassan'],
    ['de la Cruz', 'delacruz'],
  ])('where the unit counts the words in front: %s → %s', (name, key) => {
    expect(surnameKey(name, true)).toBe(key);
  });

  test('agrees with the German collation on whatever letters', () => {
    const german = new Intl.Collator('de', { sensitivity: 'base' });
    const letters = fc.constantFrom(...'aäbcdeéfghijklmnñoöpqrsßštuüvwxyzžAÄBOÖSUÜZ'.split(''));
    const name = fc.array(letters, { minLength: 1, maxLength: 8 }).map((each) => each.join(''));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [keyA, keyB] = [surnameKey(a, true) ?? '', surnameKey(b, true) ?? ''];
        expect(Math.sign(keyA < keyB ? -1 : Number(keyA > keyB))).toBe(Math.sign(german.compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('whether a surname lies in a range', () => {
  test.each<[string, string, string, boolean]>([
    ['Kowalski', 'A', 'K', true],
    ['Kz', 'A', 'K', true],
    ['Lang', 'A', 'K', false],
    ['Ärmel', 'A', 'K', true],
    ['Özil', 'L', 'Z', true],
    ['Zzz', 'L', 'Z', true],
    ['Schmidt', 'Sch', 'Sch', true],
    ['Scharf', 'Sch', 'Sch', true],
    ['Simon', 'Sch', 'Sch', false],
    ['Sauer', 'S', 'Sb', true],
    ['Stein', 'St', 'Z', true],
    ['Sommer', 'St', 'Z', false],
    ['Straßer', 'Strass', 'Strass', true],
    ['Maier', 'Ma', 'Mb', true],
    ['Öztürk', 'Ö', 'P', true],
  ])('%s in %s–%s: %s', (name, from, to, isIn) => {
    expect(isInRange(surnameKey(name) ?? '', { from, to })).toBe(isIn);
  });

  test.each<[string, string, boolean]>([
    ['A', 'K', true],
    ['K', 'A', false],
    ['Scha', 'S', true],
    ['Ä', 'a', true],
    ['А', 'К', false], // Cyrillic
  ])('%s–%s is a range: %s', (from, to, is) => {
    expect(isRange({ from, to })).toBe(is);
  });

  test('a narrower range is narrower, and the whole alphabet is 1', () => {
    expect(widthOf({ from: 'A', to: 'Z' })).toBe(1);
    expect(widthOf({ from: 'Sch', to: 'Sch' })).toBeLessThan(widthOf({ from: 'S', to: 'S' }));
  });

  test.each<[string | null, string]>([
    ['l', 'k'],
    ['sch', 'scg'],
    ['ta', 's'],
    [null, 'z'],
  ])('before %s people write %s', (bound, last) => {
    expect(lastBefore(bound)).toBe(last);
  });

  test('two neighbours share nobody and leave out nobody', () => {
    const key = fc.array(fc.constantFrom(...'abcmnyz'.split('')), { minLength: 1, maxLength: 4 }).map((each) => each.join(''));
    fc.assert(
      fc.property(key, key, (bound, name) => {
        fc.pre(bound.replace(/a+$/, '') !== '');
        const [lower, upper] = [
          { from: 'a', to: lastBefore(bound) },
          { from: bound, to: 'z' },
        ];
        expect(Number(isInRange(name, lower)) + Number(isInRange(name, upper))).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });
});
