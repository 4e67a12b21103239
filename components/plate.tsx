import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type PlateProps = {
  href: string;
  icon?: IconName;
  /** Yellow is the one next step of a view; white is another way. */
  tone?: 'yellow' | 'white';
  /** Points back, or away from the others. */
  away?: boolean;
  small?: boolean;
  hint?: ReactNode;
  children: ReactNode;
};

/** A direction plate: the way on. It points where reading goes on. */
export function Plate({ href, icon, tone = 'yellow', away = false, small = false, hint, children }: PlateProps) {
  const looks = ['plate', tone === 'white' && 'white', away && 'away', small && 'small'].filter(Boolean).join(' ');
  return (
    <a className={looks} href={href}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hint && <small>{hint}</small>}
      </span>
    </a>
  );
}
