import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** A state in one or two words; urgent only where somebody would go for nothing. */
export function StateTag({ icon, urgent = false, children }: { icon?: IconName; urgent?: boolean; children: ReactNode }) {
  return (
    <span className={urgent ? 'tag urgent' : 'tag'}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

/** A deadline in two to five words. */
export function DueTag({ children }: { children: ReactNode }) {
  return (
    <span className="tag due">
      <Icon name="clock" />
      <span>{children}</span>
    </span>
  );
}
