import { findFile, readFile } from '#features/leaflets/data.ts';
import { fileAddress, isHash } from '#features/leaflets/file-address.ts';
import { inlineDisposition } from '#lib/http/content-disposition.ts';

export const dynamic = 'force-dynamic';

/** Nothing in a PDF may load, send or be framed; viewers that are pages themselves need their own styles and the embedded file. */
const policy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A leaflet's file, as long as a public edition names it. HEAD is answered alike. */
export async function GET(request: Request, { params }: { params: Promise<{ hash: string; name: string }> }) {
  const { hash, name } = await params;
  const file = isHash(hash) ? await findFile(hash) : null;
  const [first] = file?.names ?? [];
  if (!file || !first) return new Response(null, { status: 404 });
  const edition = file.names.find((each) => each.name === name);
  // Nobody can give a leaflet of ours a name of their own.
  if (!edition) return new Response(null, { status: 307, headers: { location: fileAddress(hash, first.name) } });

  const headers = {
    'content-type': file.mediaType,
    'content-disposition': inlineDisposition(edition.name, `${edition.title}.pdf`),
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${hash}"`,
  };
  if (request.headers.get('if-none-match')?.includes(`"${hash}"`)) return new Response(null, { status: 304, headers });
  const bytes = await readFile(hash);
  return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } });
}
