import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Fact = { icon: IconName; label: string; value: ReactNode };

/** Up to four answers under a title: when, how much, where, who. */
export function Facts({ facts }: { facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ icon, label, value }) => (
        <div key={label}>
          <dt>
            <Icon name={icon} />
            {label}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
