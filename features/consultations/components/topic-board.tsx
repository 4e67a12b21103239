import { useTranslations } from 'next-intl';
import type { Choices } from './slip-desk.client.tsx';

/** Where nothing is known yet: the life situations, one touch each. */
export function TopicBoard({ topics, onPick }: { topics: Choices['topics']; onPick: (topic: string) => void }) {
  const t = useTranslations('Desk');
  return (
    <>
      <p>{t('begin')}</p>
      <ul role="list" className="desk-topic-board">
        {topics
          .filter(({ value }) => value !== 'other')
          .map(({ value, label }) => (
            <li key={value} data-line={value}>
              <button type="button" onClick={() => onPick(value)}>
                {label}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
