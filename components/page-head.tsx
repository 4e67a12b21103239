import type { ReactNode } from 'react';

type PageHeadProps = {
  /** The line this page lies on; without one the head wears the yellow of the house. */
  line?: string;
  /** Stands above the title: the line's sign, a state, the German title. */
  above?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
};

/** The top of a page, with its only h1. */
export function PageHead({ line, above, title, lead, children }: PageHeadProps) {
  return (
    <div className="head" data-line={line}>
      <div className="wrap">
        {above}
        <h1>{title}</h1>
        {lead && <div className="lead">{lead}</div>}
        {children}
      </div>
    </div>
  );
}
