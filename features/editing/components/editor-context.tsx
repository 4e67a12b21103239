'use client';

import { createContext, type ReactNode } from 'react';
import type { Insertable } from '../insertable.ts';

/** The editor's sentences, by the names its parts ask for; those it does not find stay English. */
export type EditorWords = Record<string, string>;

type Editing = { insertables: Insertable[]; words: EditorWords };

/** What every block's editor needs, sent once. */
export const EditorContext = createContext<Editing>({ insertables: [], words: {} });

export const EditorProvider = ({ children, ...editing }: Editing & { children: ReactNode }) => (
  <EditorContext value={editing}>{children}</EditorContext>
);
