import { Fragment } from 'react';
import { partsOf } from '#features/mail/html.ts';

/** A mail as it goes out, its links to follow. */
export function MailText({ text, locale }: { text: string; locale: string }) {
  return (
    <div className="sheet prose" lang={locale}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          {partsOf(paragraph).map(({ text: part, address }) =>
            address ? (
              <a key={part} href={part}>
                {part}
              </a>
            ) : (
              <Fragment key={part}>{part}</Fragment>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
