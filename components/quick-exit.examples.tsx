import { QuickExit } from './quick-exit.tsx';

export const examples = { 'der Weg weg von dieser Seite': <QuickExit /> };
