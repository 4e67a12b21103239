import { redirect } from 'next/navigation';
import { preferredLocale } from '#lib/http/accept.ts';

type Context = { params: Promise<{ token: string }> };

/** A shared preview, in the first language its reader asks for that the site speaks. */
export async function GET(request: Request, { params }: Context): Promise<never> {
  const { token } = await params;
  redirect(
    `/admin/preview/link/${encodeURIComponent(token)}/${preferredLocale(request.headers.get('accept-language') ?? undefined)}`,
  );
}
