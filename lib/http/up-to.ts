import type { Readable } from 'node:stream';

export class TooLargeError extends Error {}

/** A body as it comes. @throws TooLargeError as soon as it is longer than `most` bytes; the line stays open for an answer */
export async function* upTo(most: number, body: Readable): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new TooLargeError(`The body has more than ${most} bytes.`);
    yield chunk;
  }
}
