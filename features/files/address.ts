/** What a leaflet's file is called when it is saved: `the-welcome-centre.uk.pdf`. */
export const leafletName = (slug: string, language: string) => `${slug}.${language}.pdf`;

/** What a page's picture is called: `register-address.webp`. */
export const pictureName = (slug: string, extension: string) => `${slug}.${extension}`;

/** Public address of a file. Other bytes have another address: a copy may be kept for ever. */
export const fileAddress = (hash: string, name: string) => `/files/${hash}/${name}`;

/** Where staff who work on content see a picture, public or not. */
export const staffAddress = (hash: string) => `/admin/files/${hash}`;

export const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
