/** A picture that is perhaps not public: nobody keeps a copy. Null is answered with 404. */
export function pictureResponse(picture: { mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null): Response {
  if (!picture) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const { mediaType, bytes } = picture;
  const headers = {
    'content-type': mediaType,
    'content-length': String(bytes.length),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return new Response(bytes, { headers });
}
