'use client';

import { usePathname } from 'next/navigation';

export type Door = { href: string; name: string };

/** The menu: doors side by side, in groups; the one to the room somebody is in is marked. */
export function Doors({ label, groups }: { label: string; groups: Door[][] }) {
  const path = usePathname();
  const here = groups
    .flat()
    .map(({ href }) => href)
    .filter((href) => path === href || (href !== '/admin' && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label={label}>
      {groups.map((doors) => (
        <ul key={doors[0]?.href} className="links" role="list">
          {doors.map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={href === here ? (path === href ? 'page' : 'true') : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
