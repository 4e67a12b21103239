import { groups } from '#features/guidance/schema.ts';
import { GroupSign } from './group-sign.tsx';

const row = (small: boolean, hollow: boolean) => (
  <ul className="columns" role="list">
    {groups.map((group) => (
      <li key={group}>
        <GroupSign group={group} small={small} hollow={hollow} />
        {` ${group}`}
      </li>
    ))}
  </ul>
);

export const examples = {
  'alle Lebenslagen': row(false, false),
  'in dichten Zeilen': row(true, false),
  'noch ohne Anleitung': row(true, true),
};
