import { StatementPage, statementMetadata } from '#features/city/components/statement-page.tsx';

export const generateMetadata = () => statementMetadata('privacy');

export default function PrivacyPage() {
  return <StatementPage id="privacy" />;
}
