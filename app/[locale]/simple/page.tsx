import { StatementPage, statementMetadata } from '#features/city/components/statement-page.tsx';

export const generateMetadata = () => statementMetadata('simple');

export default function SimplePage() {
  return <StatementPage id="simple" />;
}
