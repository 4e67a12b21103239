import { StatementPage, statementMetadata } from '#features/city/components/statement-page.tsx';

export const generateMetadata = () => statementMetadata('imprint');

export default function ImprintPage() {
  return <StatementPage id="imprint" />;
}
