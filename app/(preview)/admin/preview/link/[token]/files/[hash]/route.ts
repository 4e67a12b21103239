import { pictureResponse } from '#features/files/picture-response.ts';
import { findPreviewPicture } from '#features/review/preview/data.ts';
import { now } from '#lib/clock.ts';

type Context = { params: Promise<{ token: string; hash: string }> };

/** A picture of a shared preview, for whoever holds the link, until it expires. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, hash } = await params;
  return pictureResponse(await findPreviewPicture(token, hash, new Date(now().epochMilliseconds)));
}
