import { StatementPage, statementMetadata } from '#features/city/components/statement-page.tsx';

export const generateMetadata = () => statementMetadata('about');

export default function AboutPage() {
  return <StatementPage id="about" />;
}
