import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** A list whose lines begin with a picture: contacts, frequent mistakes. */
export function MarkedList({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <ul className={className} role="list">
      {children}
    </ul>
  );
}

/** `label` is what the picture says, for those who do not see it; leave it out where the words say it themselves. */
export function Marked({ icon, label, children }: { icon: IconName; label?: string; children: ReactNode }) {
  return (
    <li className="marked">
      <Icon name={icon} />
      <div>
        {label && <span className="unseen">{label}: </span>}
        {children}
      </div>
    </li>
  );
}
