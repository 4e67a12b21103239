/** What can be wrong with a field of an editing form; each has its sentence, `Editing.problems`. */
export const problemCodes = [
  'missing',
  'tooLong',
  'url',
  'day',
  'partialDate',
  'time',
  'instant',
  'number',
  'choose',
  'postcode',
  'endsBefore',
  'endWithoutBeginning',
  'notSure',
  'fileOrAddress',
  'caseWithoutTopic',
  'noFigure',
  'form',
  'refused',
  'nothingChanged',
  'baseChanged',
  'elsewhere',
  'fileTooLarge',
  'notPdf',
  'notPicture',
  'brokenPicture',
  'pictureTooLarge',
  'pictureTooWide',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong. `field`: the name of the form's field, `form` for the whole; `about`: what it is about, for the sentence. */
export type Problem = { field: string; code: ProblemCode; about?: string };

export const isSentence = (text: string): text is ProblemCode => problemCodes.some((code) => code === text);
