import { ContactWays } from '#features/city/components/contact-ways.tsx';
import { StatementPage, statementMetadata } from '#features/city/components/statement-page.tsx';

export const generateMetadata = () => statementMetadata('contact');

export default function ContactPage() {
  return (
    <StatementPage id="contact">
      <ContactWays />
    </StatementPage>
  );
}
