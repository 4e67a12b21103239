/** A visitor's report with the page it is about, for staff. `title` null: a page of the house itself, or one that is gone. */
export type ErrorReportRow = {
  id: string;
  path: string;
  locale: string;
  about: string;
  text: string | null;
  createdAt: Date;
  dealtWith: Date | null;
  title: string | null;
  room: { kind: string; slug: string } | null;
};
