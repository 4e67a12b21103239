import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Coding, preferredCoding } from './accept.ts';
import { etagOf, namesEtag } from './etag.ts';

/** A complete answer that can be sent to anybody who asks for its address, again and again. */
export type Answer = {
  status: number;
  /** In small letters; without those that depend on who asks. */
  headers: Record<string, string>;
  /** Null: nobody may keep a copy, so nobody can ask whether it is still good. */
  etag: string | null;
  forms: { identity: Buffer } & Partial<Record<Coding, Buffer>>;
};

/** In: the body as it is, and whether copies are allowed. Out: the answer, not compressed yet. */
export function answerOf(status: number, headers: Record<string, string>, body: Buffer, keepable: boolean): Answer {
  const coded = isText(headers) ? { ...headers, vary: 'Accept-Encoding' } : headers;
  return { status, headers: coded, etag: keepable ? etagOf(body) : null, forms: { identity: body } };
}

const isText = (headers: Record<string, string>) =>
  /^(text\/|application\/(json|xml|javascript|manifest\+json)|image\/svg)/.test(headers['content-type'] ?? '');

const compress = {
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  br: (bytes: Buffer, quality: number) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
};

/** Of 45 kB of HTML, 5 makes 11.7 kB in a millisecond, 11 makes 10.5 kB in 45: the first for whoever waits, the second for who comes again. */
const quality = { quick: 5, best: 11 };

/** Bytes in memory of their own: what Node and zlib give away may hold on to a larger piece. */
function exact(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** The same answer in all its forms, made outside the main thread: quickly (2 ms), or as small as can be (50 ms). */
export async function withForms(answer: Answer, effort: keyof typeof quality): Promise<Answer> {
  const { identity, gzip: made } = answer.forms;
  if (!isText(answer.headers)) return { ...answer, forms: { identity: exact(identity) } };
  const [small, br] = await Promise.all([made ?? compress.gzip(identity), compress.br(identity, quality[effort])]);
  return { ...answer, forms: { identity: exact(identity), gzip: exact(small), br: exact(br) } };
}

/** What all forms weigh together. */
export const weightOf = ({ forms }: Answer) => Object.values(forms).reduce((sum, { length }) => sum + length, 0);

/**
 * Sends an answer in the form the visitor prefers; 304 without it to a visitor who has it already.
 * @param more headers of this visit, stronger than those of the answer
 */
export async function sendAnswer(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { status, headers, etag, forms }: Answer,
  more: Record<string, string> = {},
): Promise<void> {
  const all: Record<string, string> = { ...headers, ...(etag && { etag }), ...more };
  if (etag && namesEtag(request.headers['if-none-match'], etag)) {
    const { 'content-type': _, ...kept } = all;
    return void response.writeHead(304, kept).end();
  }
  const coding = isText(headers) ? preferredCoding(request.headers['accept-encoding']?.toString()) : 'identity';
  const body =
    forms[coding] ?? (await (coding === 'br' ? compress.br(forms.identity, quality.quick) : compress.gzip(forms.identity)));
  response.writeHead(status, {
    ...all,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
    'content-length': String(body.length),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
