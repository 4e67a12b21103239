import { useTranslations } from 'next-intl';
import { Note } from '#components/note.tsx';
import { languageOf, type Locale, locales } from '#lib/i18n/locales.ts';
import type { Slip } from '../slip-path.ts';
import { PrintButton } from '#components/print-button.client.tsx';
import type { SlipSize } from './slip-sheet.tsx';

type SlipFormProps = { slip: Slip; locale: Locale; size: SlipSize; sensitive: boolean };

/** What can be chosen of a slip before it is printed: the language beside the German, and the paper. */
export function SlipForm({ slip: { offices, about, day }, locale, size, sensitive }: SlipFormProps) {
  const t = useTranslations('DeskSlip');
  return (
    <div className="off-paper sheet">
      <form className="filters" action="/desk/slip">
        <input type="hidden" name="office" value={offices.join(',')} />
        {about !== null && <input type="hidden" name="about" value={about} />}
        <input type="hidden" name="day" value={day} />
        {sensitive && <input type="hidden" name="only" value="paper" />}
        <div>
          <label htmlFor="in">{t('language')}</label>
          <select id="in" name="in" defaultValue={locale}>
            {locales.map((each) => (
              <option key={each} value={each} lang={each}>
                {languageOf(each).name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="size">{t('size')}</label>
          <select id="size" name="size" defaultValue={size}>
            <option value="a5">A5</option>
            <option value="a4">A4</option>
          </select>
        </div>
        <button className="button" type="submit">
          {t('show')}
        </button>
        <PrintButton label={t('print')} />
        <a href="/desk">{t('back')}</a>
      </form>
      {sensitive && <Note>{t('sensitive')}</Note>}
      <p className="soft">{t('notOurs')}</p>
    </div>
  );
}
