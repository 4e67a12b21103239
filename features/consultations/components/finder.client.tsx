/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- a combobox keeps the focus in its field */
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { find, type Findable } from '../finding.ts';

type FinderProps = { findable: Findable[]; onPick: (found: Findable) => void };

/** A few letters in any language of the site; what is typed stays here. A combobox as the ARIA Authoring Practices describe it. */
export function Finder({ findable, onPick }: FinderProps) {
  const t = useTranslations('Desk.find');
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const found = find(findable, typed);
  const isTyped = typed.trim() !== '';

  function pick(one: Findable | undefined) {
    if (!one) return;
    setTyped('');
    setActive(0);
    onPick(one);
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move && found.length > 0) setActive((active + move + found.length) % found.length);
    else if (event.key === 'Enter') pick(found[active]);
    else if (event.key === 'Escape' && isTyped) setTyped('');
    else return;
    event.preventDefault();
  }

  return (
    <div className="desk-find">
      <label htmlFor="desk-find">
        {t('label')} <kbd>/</kbd>
      </label>
      <input
        id="desk-find"
        data-key="/"
        type="text"
        role="combobox"
        dir="auto"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        // The desk begins with a question; nothing stands before this field that anybody would miss.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        placeholder={t('hint')}
        aria-expanded={isTyped}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${list}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <output className="unseen">{isTyped && t('found', { count: found.length })}</output>
      <div id={list} role="listbox" aria-label={t('label')} hidden={!isTyped || found.length === 0}>
        {found.map((one, index) => (
          // The keyboard acts on the field above.
          <div
            key={`${one.kind} ${one.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(one)}
          >
            <span>{one.label}</span> <small>{t(`kinds.${one.kind}`)}</small>
          </div>
        ))}
      </div>
      {isTyped && found.length === 0 && <p className="soft">{t('nothing')}</p>}
    </div>
  );
}
