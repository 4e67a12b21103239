import type { ReactNode } from 'react';

/** Steps in their order, as stops on a line. `line` gives the colour; the heading is where the line turns down from the page head. */
export function Route({ heading, line, children }: { heading: string; line: string; children: ReactNode }) {
  return (
    <section data-line={line}>
      <h2 className="turn">{heading}</h2>
      <ol className="route" role="list">
        {children}
      </ol>
    </section>
  );
}

export function Stop({ number, children }: { number: number; children: ReactNode }) {
  return (
    <li>
      <span className="stop" aria-hidden="true">
        {number}
      </span>
      {children}
    </li>
  );
}
