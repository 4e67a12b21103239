type Thing = { '@type': string | string[]; [property: string]: unknown };

/** Data as a script would read it: nothing in it can end the element it stands in. Out: JSON, `<` written as an escape. */
export const inScript = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** What a page is about, for machines (JSON-LD in the words of schema.org). A block of data: no browser runs it. */
export const JsonLd = ({ thing }: { thing: Thing }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: inScript({ '@context': 'https://schema.org', ...thing }) }}
  />
);
