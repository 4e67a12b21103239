import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** One thing to know before acting; urgent only if waiting costs a right or endangers somebody. At most one per screen. */
export function Note({ urgent = false, children }: { urgent?: boolean; children: ReactNode }) {
  return (
    <div className={urgent ? 'note urgent marked' : 'note marked'} role="note">
      <Icon name="warning" />
      <div className="prose">{children}</div>
    </div>
  );
}
