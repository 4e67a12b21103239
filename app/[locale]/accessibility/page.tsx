import { BarrierReport, SignLanguage } from '#features/city/components/accessibility-ways.tsx';
import { StatementPage, statementMetadata } from '#features/city/components/statement-page.tsx';

export const generateMetadata = () => statementMetadata('accessibility');

export default function AccessibilityPage() {
  return (
    <StatementPage id="accessibility">
      <BarrierReport />
      <SignLanguage />
    </StatementPage>
  );
}
