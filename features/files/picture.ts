import { crc32 } from 'node:zlib';

/** A picture without anything in it that is not needed to show it. Width and height as it is seen, in pixels. */
export type Picture = { type: PictureType; bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** `notPicture`: neither PNG nor JPEG nor WebP, or one that moves; `brokenPicture`: it ends too early or contradicts itself. */
export type PictureProblem = 'notPicture' | 'brokenPicture' | 'pictureTooLarge' | 'pictureTooWide';

/** 300 kB, as the database holds it too: a page must arrive on a slow telephone. */
export const maxPictureBytes = 300_000;

/** No side is longer: a small file can unfold to more than a telephone's memory. */
export const longestSide = 4000;

export type ReadPicture = ({ ok: true } & Picture) | { ok: false; reason: PictureProblem };

const refused = (reason: PictureProblem): ReadPicture => ({ ok: false, reason });

/**
 * Reads a picture by its bytes, whatever it is called, and leaves out what tells of its maker: place, camera, names, comments, earlier versions.
 * Colours stay as they are, and so does which way up it is. A picture it has made comes out of it unchanged.
 */
export function readPicture(file: Uint8Array): ReadPicture {
  const read = begins(file, pngSign) ? readPng : begins(file, [0xff, 0xd8, 0xff]) ? readJpeg : isWebp(file) ? readWebp : null;
  if (!read) return refused('notPicture');
  try {
    const picture = read(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
    if (Math.max(picture.width, picture.height) > longestSide) return refused('pictureTooWide');
    return picture.bytes.length > maxPictureBytes ? refused('pictureTooLarge') : { ok: true, ...picture };
  } catch (error) {
    if (error instanceof MovingPicture) return refused('notPicture');
    if (error instanceof BrokenPicture || error instanceof RangeError) return refused('brokenPicture');
    throw error;
  }
}

class BrokenPicture extends Error {}
class MovingPicture extends Error {}

function must(condition: boolean): asserts condition {
  if (!condition) throw new BrokenPicture();
}

const begins = (file: Uint8Array, sign: readonly number[]) => sign.every((byte, index) => file[index] === byte);

function made(type: PictureType, parts: Buffer[], width: number, height: number): Picture {
  must(width > 0 && height > 0);
  return { type, bytes: new Uint8Array(Buffer.concat(parts)), width, height };
}

const pngSign = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that say how to draw it; all others are words about it. */
const pngNeeds = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'pHYs']);

/** PNG (W3C), 5: chunks of length, type, data and checksum. Of one that moves the first picture stays. */
function readPng(file: Buffer): Picture {
  const parts = [file.subarray(0, 8)];
  const seen = new Set<string>();
  let [at, width, height] = [8, 0, 0];
  while (!seen.has('IEND')) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    must(end <= file.length);
    const type = file.toString('latin1', at + 4, at + 8);
    must(crc32(file.subarray(at + 4, end - 4)) === file.readUInt32BE(end - 4));
    must((type === 'IHDR') === (at === 8));
    if (type === 'IHDR') [width, height] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    if (pngNeeds.has(type)) parts.push(file.subarray(at, end));
    seen.add(type);
    at = end;
  }
  must(seen.has('IDAT'));
  return made('image/png', parts, width, height);
}

/** JPEG (ITU-T T.81), annex B: segments behind markers, then the drawing itself. */
function readJpeg(file: Buffer): Picture {
  const parts = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let drawn = false;
  let at = 2;
  for (;;) {
    must(file.readUInt8(at) === 0xff);
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill bytes
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    must(end > at + 3 && end <= file.length);
    const segment = file.subarray(at, end);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    if (marker === 0xe1) orientation = orientationIn(segment.subarray(4)) ?? orientation;
    if (isNeeded(marker, segment)) parts.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const drawing = endOfDrawing(file, at);
    parts.push(file.subarray(at, drawing));
    at = drawing;
    drawn = true;
  }
  must(drawn && size !== null);
  if (orientation > 1) parts.splice(1, 0, orientationSegment(orientation));
  parts.push(Buffer.from([0xff, 0xd9]));
  return orientation > 4
    ? made('image/jpeg', parts, size.height, size.width)
    : made('image/jpeg', parts, size.width, size.height);
}

/** Of the application segments and comments only JFIF, the colour profile and what Adobe says of the colours. */
function isNeeded(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = segment.toString('latin1', 4, 16);
  return name.startsWith('JFIF\0') || name.startsWith('ICC_PROFILE\0') || name.startsWith('Adobe');
}

/** Behind a scan's data: where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfDrawing(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new BrokenPicture();
}

/** Which way up a photograph is (Exif 2.32, tag 0x0112), 1 to 8; null where it does not say. */
function orientationIn(exif: Buffer): number | null {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = exif.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: short(first) }, (_, index) => first + 2 + index * 12);
  const value = entries.filter((at) => short(at) === 0x0112).map((at) => short(at + 8))[0];
  return value && value <= 8 ? value : null;
}

/** An Exif segment that says which way up, and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = Buffer.from([...Buffer.from('Exif\0\0', 'latin1'), ...tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
}

const isWebp = (file: Uint8Array) => begins(file, [0x52, 0x49, 0x46, 0x46]) && begins(file.subarray(8), [0x57, 0x45, 0x42, 0x50]);

const webpNeeds = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);

/** WebP (RFC 9649), 2.3 to 2.7: chunks in a RIFF container. */
function readWebp(file: Buffer): Picture {
  const whole = 8 + file.readUInt32LE(4);
  must(whole <= file.length);
  const parts: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = 12; at + 8 <= whole;) {
    const type = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    must(end <= whole);
    if (type === 'ANIM' || type === 'ANMF') throw new MovingPicture();
    const chunk = Buffer.from(file.subarray(at, end));
    const data = chunk.subarray(8, 8 + length);
    if (type === 'VP8X') {
      chunk.writeUInt8(data.readUInt8(0) & ~0b1100, 8); // neither Exif nor XMP
      size = { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
    }
    if (type === 'VP8 ') size ??= { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
    if (type === 'VP8L') size ??= losslessSize(data);
    drawn ||= type === 'VP8 ' || type === 'VP8L';
    if (webpNeeds.has(type)) parts.push(chunk);
    at = end;
  }
  must(drawn && size !== null);
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return made('image/webp', [head, ...parts], size.width, size.height);
}

function losslessSize(data: Buffer) {
  must(data.readUInt8(0) === 0x2f);
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
