import { enter } from '#features/accounts/require.ts';
import { findPicture } from '#features/files/data.ts';
import { pictureResponse } from '#features/files/picture-response.ts';

type Context = { params: Promise<{ hash: string }> };

/** A picture for those who work on content, public or not. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { hash } = await params;
  await enter('/admin/files/[hash]', { hash });
  return pictureResponse(await findPicture(hash));
}
