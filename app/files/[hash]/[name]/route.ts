import { fileAddress, isHash } from '#features/files/address.ts';
import { extensions } from '#features/files/check.ts';
import { findFile, openFile } from '#features/files/data.ts';
import { inlineDisposition } from '#lib/http/content-disposition.ts';

export const dynamic = 'force-dynamic';

/** Nothing in a PDF may load, send or be framed; viewers that are pages themselves need their own styles and the embedded file. */
const policy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A leaflet's file or a page's picture, as long as something public names it. HEAD is answered alike. */
export async function GET(request: Request, { params }: { params: Promise<{ hash: string; name: string }> }) {
  const { hash, name } = await params;
  const file = isHash(hash) ? await findFile(hash) : null;
  const [first] = file?.names ?? [];
  if (!file || !first) return new Response(null, { status: 404 });
  const named = file.names.find((each) => each.name === name);
  // Nobody can give a file of ours a name of their own.
  if (!named) return new Response(null, { status: 307, headers: { location: fileAddress(hash, first.name) } });

  const headers = {
    'content-type': file.mediaType,
    'content-disposition': inlineDisposition(named.name, `${named.title}.${extensions[file.mediaType]}`),
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': file.sensitive ? 'no-store' : 'public, max-age=31536000, immutable',
    etag: `"${hash}"`,
  };
  if (request.headers.get('if-none-match')?.includes(`"${hash}"`)) return new Response(null, { status: 304, headers });
  const { length, pieces } = await openFile(hash);
  return new Response(pieces, { headers: { ...headers, 'content-length': String(length) } });
}
