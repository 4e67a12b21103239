import { useTranslations } from 'next-intl';
import type { Ref } from 'react';

/** The keys in the order in which one meets them. */
const keys = [
  'find',
  'down',
  'enter',
  'i',
  'f',
  'l',
  'g',
  'd',
  'b',
  'p',
  'z',
  'k',
  'u',
  'altP',
  'altN',
  'escape',
  'help',
] as const;
const caps: Record<(typeof keys)[number], string> = {
  find: '/',
  down: '↑ ↓',
  enter: '⏎',
  i: 'I',
  f: 'F',
  l: 'L',
  g: 'G',
  d: 'D',
  b: 'B',
  p: 'P',
  z: 'Z',
  k: 'K',
  u: 'U',
  altP: 'Alt P',
  altN: 'Alt N',
  escape: 'Esc Esc',
  help: '?',
};

type KeysProps = { ref: Ref<HTMLDialogElement>; isOn: boolean; onSwitch: (isOn: boolean) => void };

export function Keys({ ref, isOn, onSwitch }: KeysProps) {
  const t = useTranslations('Desk.keys');
  return (
    <dialog ref={ref} className="desk-keys sheet" aria-labelledby="desk-keys">
      <h2 id="desk-keys">{t('title')}</h2>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{caps[key]}</kbd>
            </dt>
            <dd>{t(`does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
        <span>{t('singles')}</span>
      </label>
      <form method="dialog">
        <button type="submit" className="button">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
