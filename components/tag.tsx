import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A deadline in two to five words. */
export function DueTag({ children }: { children: ReactNode }) {
  return (
    <span className="tag due">
      <Icon name="clock" />
      <span>{children}</span>
    </span>
  );
}
