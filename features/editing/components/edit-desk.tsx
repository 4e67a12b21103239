import { useTranslations } from 'next-intl';
import type { Staff } from '#features/accounts/roles.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { languageOf, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { editorWords } from '../editor-words.ts';
import type { Insertable } from '../insertable.ts';
import type { Problem } from '../problem.ts';
import { DeskLanguages, DeskNotes } from './desk-notes.tsx';
import { DoButton } from './do-button.tsx';
import { EditForm, type SavingWords } from './edit-form.client.tsx';
import { EditorProvider } from './editor-context.tsx';
import type { FormView } from './form-view.ts';
import { GermanFields } from './german-fields.tsx';
import { ProblemList } from './problem-list.tsx';
import { TranslationFields } from './translation-fields.tsx';

/** What an address of the form says besides whose it is: what has just happened, and where to look. */
export type Asked = { at: string; said: string; both: string[]; round: string };

type EditDeskProps = {
  staff: Staff;
  view: FormView;
  asked: Asked;
  problems: Problem[];
  insertables: Insertable[];
  title: string;
};

/** The editing room: one form in one language, with everything somebody has to know while writing. */
export function EditDesk({ staff, view, asked, problems, insertables, title }: EditDeskProps) {
  const t = useTranslations('Editing');
  const { desk } = view;
  const language = languageOf(desk.locale);
  const isGerman = desk.locale === sourceLocale;
  const name = `${staff.id} ${desk.subjectId} ${desk.locale}`;
  return (
    <>
      <div className="room-head">
        <h1>{t('title', { title })}</h1>
        <DeskLanguages view={view} languages={locales.filter((locale) => mayWrite(staff, locale))} />
      </div>
      <p className="soft">
        {t('editing', { language: isGerman && desk.draft.structure ? t('withStructure') : language.name })}{' '}
        {!isGerman && t('germanCounts', { formality: t(`formality.${desk.locale}`) })}
      </p>
      <ProblemList problems={problems} view={view} />
      <EditorProvider insertables={insertables} words={editorWords((key) => t.raw(`editor.${key}` as never) as string)}>
        <EditForm
          key={asked.round}
          name={name}
          version={desk.version}
          at={asked.at}
          words={t.raw('saving' as never) as SavingWords}
          refreshes={desk.kind === 'office' && isGerman}
        >
          {/* Enter in a field keeps what was typed; the first button of a form is the one it presses. */}
          <button type="submit" name="do" value="save" className="unseen" tabIndex={-1} aria-hidden>
            {t('save')}
          </button>
          <input type="hidden" name="kind" value={folderOf[desk.kind]} />
          <input type="hidden" name="subject" value={desk.slug} />
          <input type="hidden" name="locale" value={desk.locale} />
          <input type="hidden" name="version" defaultValue={desk.version} />
          <DeskNotes view={view} said={asked.said} both={asked.both} />
          {isGerman ? <GermanFields view={view} /> : <TranslationFields view={view} />}
          <Finish view={view} />
        </EditForm>
      </EditorProvider>
      <Insertables insertables={insertables} />
    </>
  );
}

function Finish({ view: { desk } }: { view: FormView }) {
  const t = useTranslations('Editing');
  return (
    <section className="sheet part" id="finish">
      <h2>{t('finish')}</h2>
      <div className="field">
        <label htmlFor="note">{t('note')}</label>
        <p className="soft" id="note-hint">
          {t('noteHint')}
        </p>
        <textarea id="note" name="note" rows={2} aria-describedby="note-hint" defaultValue={desk.draft.note} />
      </div>
      <div className="field">
        <label htmlFor="publicNote">{t('publicNote')}</label>
        <p className="soft" id="publicNote-hint">
          {t('publicNoteHint')}
        </p>
        <input
          id="publicNote"
          name="publicNote"
          type="text"
          lang={desk.locale}
          dir={languageOf(desk.locale).dir}
          maxLength={300}
          aria-describedby="publicNote-hint"
          defaultValue={desk.draft.publicNote}
        />
      </div>
      <p className="actions">
        <button type="submit" name="do" value="submit" className="plate">
          {t('submit')}
        </button>
        <DoButton does="save">{t('save')}</DoButton>
      </p>
    </section>
  );
}

function Insertables({ insertables }: { insertables: Insertable[] }) {
  const t = useTranslations('Editing');
  return (
    <details className="sheet insertables">
      <summary>{t('insertables')}</summary>
      <p>{t('insertablesHint')}</p>
      {(['figure', 'term', 'office', 'leaflet'] as const).map((kind) => (
        <section key={kind}>
          <h2>{t(`editor.insert_${kind}`)}</h2>
          <dl>
            {insertables.map((each) =>
              each.kind === kind ? (
                <div key={each.slug}>
                  <dt lang="de">{each.title}</dt>
                  <dd>
                    <code>{each.markdown}</code>
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
        </section>
      ))}
    </details>
  );
}
