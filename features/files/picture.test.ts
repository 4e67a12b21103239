import { expect, test } from 'vitest';
import { fc } from '#tests/properties.ts';
import { jpeg, png, secret, webp } from '#tests/pictures.ts';
import { longestSide, maxPictureBytes, readPicture } from './picture.ts';

const taken = (bytes: Uint8Array) => {
  const read = readPicture(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read;
};
const holds = (bytes: Uint8Array) => Buffer.from(bytes).includes(secret);
const noisy: [string, Buffer][] = [
  [
    'png',
    png(40, 30, {
      extra: [
        ['tEXt', `Comment\0${secret}`],
        ['eXIf', secret],
        ['tIME', secret],
      ],
    }),
  ],
  ['jpeg', jpeg(40, 30)],
  [
    'webp',
    webp(40, 30, [
      ['EXIF', Buffer.from(secret)],
      ['XMP ', Buffer.from(secret)],
    ]),
  ],
];

test.each(noisy)('a %s loses what tells of its maker, keeps its size, and is then left as it is', (type, bytes) => {
  expect(holds(bytes)).toBe(true);
  const picture = taken(bytes);
  expect(picture).toMatchObject({ type: `image/${type}`, width: 40, height: 30 });
  expect(holds(picture.bytes)).toBe(false);
  expect(taken(picture.bytes)).toEqual(picture);
});

test('a photograph taken sideways stays the right way up', () => {
  const upright = taken(jpeg(400, 300, 6));
  expect(upright).toMatchObject({ width: 300, height: 400 });
  expect(taken(upright.bytes)).toEqual(upright);
});

test.each(noisy)('a %s that ends anywhere too early is refused', (_, bytes) => {
  const whole = taken(bytes).bytes;
  for (let end = 12; end < whole.length; end += 1) {
    expect([end, readPicture(whole.subarray(0, end))]).toEqual([end, { ok: false, reason: 'brokenPicture' }]);
  }
});

test('a PNG of which a byte fell over is refused', () => {
  const bytes = png(40, 30);
  bytes[20] = 99;
  expect(readPicture(bytes)).toEqual({ ok: false, reason: 'brokenPicture' });
});

test.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', ''])('%j is no picture of ours', (text) => {
  expect(readPicture(Buffer.from(text))).toEqual({ ok: false, reason: 'notPicture' });
});

test('pictures that move, or weigh more than a slow telephone carries, or unfold to more than it holds, are refused', () => {
  expect(readPicture(webp(40, 30, [['ANIM', Buffer.alloc(6)]]))).toMatchObject({ reason: 'notPicture' });
  const heavy = png(40, 30, { extra: [['iCCP', 'x'.repeat(maxPictureBytes)]] });
  expect(readPicture(heavy)).toMatchObject({ reason: 'pictureTooLarge' });
  expect(readPicture(png(40, 30, { extra: [['tEXt', 'x'.repeat(maxPictureBytes)]] }))).toMatchObject({ ok: true });
  expect(readPicture(png(longestSide, 1))).toMatchObject({ ok: true });
  expect(readPicture(png(longestSide + 1, 1))).toMatchObject({ reason: 'pictureTooWide' });
});

test('whatever the bytes, the answer is a picture or a reason', () => {
  const heads = noisy.map(([, bytes]) => bytes);
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }), (bytes, changes) => {
      const changed = Buffer.from(bytes);
      for (const [at, byte] of changes) changed[at % changed.length] = byte;
      const read = readPicture(changed);
      expect(read.ok ? readPicture(read.bytes) : read).toEqual(read);
    }),
  );
});
