import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Unkept } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { nextChange } from '#features/offices/next-change.ts';
import { SlipPage } from '#features/referrals/components/slip-page.tsx';
import { findSlip } from '#features/referrals/data.ts';
import { readSlip } from '#features/referrals/slip-address.ts';
import { slipPath } from '#features/referrals/slip-path.ts';
import { now, today } from '#lib/clock.ts';
import '../../styles/forms.css';
import '../../styles/slip.css';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Slip');
  return { title: t('title'), robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const [asked, at] = [readSlip(await searchParams, today()), now()];
  const slip = asked && (await findSlip(asked, await getLocale()));
  if (!asked || !slip) notFound();
  if (slip.sensitive) return <PaperOnly />;
  const offices = slip.offices.flatMap((each) => (each.state === 'there' ? [each.office] : []));
  return (
    <Site path={slipPath(asked)} changes={[nextChange(offices, at)]}>
      <SlipPage slip={slip} now={at} />
    </Site>
  );
}

/** A slip that names something sensitive has no address; who types one learns nothing. */
async function PaperOnly() {
  const t = await getTranslations('Slip');
  return (
    <Site path="/slip">
      <Unkept />
      <PageHead title={t('paperOnly')} lead={<p>{t('paperOnlyText')}</p>} />
    </Site>
  );
}
