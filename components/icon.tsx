import type { ReactNode } from 'react';

/** Line drawings on a 24 grid; the dot marks the person or the point that matters. Always beside a word. */
export const drawings = {
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="15" rx="2" />
      <path d="M4 10.500h16M8.5 3v4M15.5 3v4" />
      <circle className="dot" cx="12" cy="15.5" r="1.8" />
    </>
  ),
  check: <path d="M5 12.5 9.5 17 19 7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.500V12l3 2.5" />
    </>
  ),
  cross: <path d="m6.5 6.5 11 11M17.5 6.500l-11 11" />,
  document: <path d="M6.5 3.500H14l4 4v13H6.500zM13.5 3.500V8H18M9.5 12.500h5M9.5 16h3" />,
  euro: <path d="M17.5 7a6.5 6.5 0 1 0 0 10M3.5 10.200H12M3.5 13.800h7.5" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3.2 12h17.600M12 3c-5 5.2-5 12.8 0 18 5-5.2 5-12.8 0-18z" />
    </>
  ),
  mail: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="2" />
      <path d="m4 7.5 8 6 8-6" />
    </>
  ),
  people: (
    <>
      <circle className="dot" cx="9" cy="7.5" r="2.8" />
      <path d="M3.5 19.500V18a5.5 5.5 0 0 1 11 0v1.5" />
      <circle className="dot" cx="17.8" cy="9.5" r="2" />
      <path d="M18 14.500a3.3 3.3 0 0 1 2.8 3.300v1.7" />
    </>
  ),
  phone: (
    <path d="M8.5 3.5 10 8 7.8 9.800a12 12 0 0 0 6.4 6.400L16 14l4.5 1.500V19a1.5 1.5 0 0 1-1.6 1.500C10.4 20 4 13.6 3.5 5.100A1.5 1.5 0 0 1 5 3.500z" />
  ),
  pin: (
    <>
      <path d="M12 21c4.3-4.4 6.5-7.9 6.5-11a6.5 6.5 0 0 0-13 0c0 3.1 2.2 6.6 6.5 11z" />
      <circle className="dot" cx="12" cy="10" r="2.2" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5 5" />
    </>
  ),
  signpost: <path d="M11 3v18M5 5.500h10.500l3.5 3-3.5 3H5z" />,
  speech: <path d="M4 5.500h16V16h-8.500L7 20v-4H4z" />,
  stop: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 8v8M15 8v8M9 12h6" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4 21 19.500H3zM12 10v4" />
      <circle className="dot" cx="12" cy="16.9" r="1.1" />
    </>
  ),
  web: <path d="M10 5.500H5.500v13h13V14M14 4.500h5.500V10M19 5l-8.5 8.5" />,
  wheelchair: (
    <>
      <circle className="dot" cx="10" cy="4.8" r="1.9" />
      <path d="M10 8.500V14h5l2.5 5M10 10.800h4.500M7.5 12a4.7 4.7 0 1 0 6.5 6" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export const Icon = ({ name }: { name: IconName }) => <Drawing grid={24}>{drawings[name]}</Drawing>;

/** A line drawing on a square grid, in the colour of the words around it. */
export const Drawing = ({ grid, children }: { grid: number; children: ReactNode }) => (
  <svg className="icon" viewBox={`0 0 ${grid} ${grid}`} aria-hidden="true">
    {children}
  </svg>
);
