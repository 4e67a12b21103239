/** Something a text can name: what is searched and shown, and the Markdown that stands for it. */
export type Insertable = { kind: 'figure' | 'term' | 'office' | 'leaflet'; slug: string; title: string; markdown: string };
