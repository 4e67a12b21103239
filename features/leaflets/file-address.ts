/** What a leaflet's file is called when it is saved: `the-welcome-centre.uk.pdf`. */
export const fileName = (slug: string, language: string) => `${slug}.${language}.pdf`;

/** Public address of a file. Other bytes have another address: a copy may be kept for ever. */
export const fileAddress = (hash: string, name: string) => `/files/${hash}/${name}`;

export const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
