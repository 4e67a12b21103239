import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Choices, Form, TextArea } from '#components/form/form.tsx';
import { Trap } from '#components/form/trap.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import { reportAction } from '#features/error-reports/actions.ts';
import { longestText, topics } from '#features/error-reports/schema.ts';
import { localePath } from '#lib/i18n/paths.ts';

type ReportFormProps = {
  /** Address of the page in question, without the language. */
  page: string;
  /** Whom to call when the form takes nothing. */
  phone: string;
};

export function ReportForm({ page, phone }: ReportFormProps) {
  const t = useTranslations('Report');
  const locale = useLocale();
  const call = () => <PhoneLink number={phone} />;
  const privacy = (words: ReactNode) => <a href={localePath(locale, '/privacy')}>{words}</a>;
  const sentences = {
    choose: t('errors.choose'),
    tooLong: t('errors.tooLong', { most: String(longestText) }),
    unknownPage: t('unknownText'),
    tooMany: t.rich('errors.tooMany', { phone: call }),
  };
  return (
    <Form action={reportAction} errorTitle={t('errorTitle')} sentences={sentences}>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="locale" value={locale} />
      <Choices name="about" legend={t('legend')} choices={topics.map((value) => ({ value, label: t(`topics.${value}`) }))} />
      <TextArea name="text" label={t('text')} hint={t('textHint', { most: String(longestText) })} />
      <Trap name="homepage" label={t('trap')} />
      <button className="plate" type="submit">
        {t('send')}
      </button>
      <p className="soft">{t.rich('kept', { privacy })}</p>
    </Form>
  );
}
