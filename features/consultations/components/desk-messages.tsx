import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The sentences the desk says in the browser; no others are sent. */
export async function DeskMessages({ children }: { children: ReactNode }) {
  const { Desk, Competence, Situations } = await getMessages();
  const { plain: _, paper, detail: __, phrases, ...own } = Desk;
  const { finding: ___, ...rules } = Competence;
  const messages = {
    Desk: { ...own, paper: { title: paper.title }, phrases: { title: phrases.title } },
    Competence: rules,
    Situations,
  };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
