import type { ReactNode } from 'react';

/** A button of the form: it keeps what was typed and does one thing more. `about` says to whom, for those who do not see where it stands. */
export function DoButton({
  does,
  about,
  quiet = false,
  children,
}: {
  does: string;
  about?: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="submit" name="do" value={does} className={quiet ? 'small button' : 'button'}>
      {children}
      {about && <span className="unseen">: {about}</span>}
    </button>
  );
}
