import { type Column, DataTable } from './data-table.tsx';

type Room = { name: string; floor: string; seats: number };

const columns: Column<Room>[] = [
  { head: 'Auswahl', as: 'unseen', cell: ({ name }) => <input type="checkbox" aria-label={name} /> },
  { head: 'Raum', as: 'name', cell: ({ name }) => <a href={`#${name}`}>{name}</a> },
  { head: 'Wo', cell: ({ floor }) => floor },
  { head: 'Plätze', cell: ({ seats }) => seats },
];
const rooms = [
  { name: 'Großer Saal', floor: 'Erdgeschoss', seats: 60 },
  { name: 'Beratung 1', floor: 'zweite Etage, am Ende des Ganges', seats: 4 },
];

export const examples = {
  'eine Liste; auf dem Telefon steht jede Zeile als Absatz': (
    <DataTable caption="Räume" columns={columns} rows={rooms} keyOf={({ name }) => name} />
  ),
  'nichts gefunden: dann steht ein Satz da': (
    <DataTable caption="Räume im Keller" columns={columns} rows={[]} keyOf={({ name }) => name} empty="Hier ist kein Raum." />
  ),
};
