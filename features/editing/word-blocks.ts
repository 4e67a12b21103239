import { statements } from '#features/city/schema.ts';
import { requiredWords } from '#features/guidance/schema.ts';
import { officeBlocks } from '#features/offices/schema.ts';
import type { Words } from '#features/publishing/text.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { type JsonObject, listOf, objectOf, textOf } from './field.ts';

export type Part = keyof Words;

/** A block of words in the form. `label`: what it is, the message `Editing.blocks.<label>`. */
export type WordBlock = {
  id: string;
  label: string;
  parts: readonly Part[];
  needs: readonly Part[];
  /** The row of the structure it belongs to; null: it stands by itself. */
  row: string | null;
  /** The title says what a picture shows, the body is its caption; the hash of its file, null as long as there is none. */
  picture?: string | null;
};

const one = (id: string, needs: Part[], parts: Part[] = needs): WordBlock => ({ id, label: id, parts, needs, row: null });
const title = one('title', ['title']);
const summary = one('summary', ['body']);

const guidanceParts: Record<keyof typeof requiredWords, Part[]> = {
  fact: ['body'],
  step: ['title', 'tag', 'body'],
  paper: ['title', 'body'],
  text: ['body'],
  callout: ['body'],
  mistake: ['body'],
  image: ['title', 'body'],
};

const isBlockType = (type: string): type is keyof typeof requiredWords => type in requiredWords;

function guidance({ blocks }: JsonObject): WordBlock[] {
  return [
    title,
    summary,
    ...listOf(blocks).map((block, index): WordBlock => {
      const { id, type, file, decorative } = objectOf(block);
      const known = textOf(type);
      const kind = isBlockType(known) ? known : 'text';
      const row = { id: textOf(id), label: kind, parts: guidanceParts[kind], needs: requiredWords[kind], row: `blocks.${index}` };
      if (kind !== 'image') return row;
      return { ...row, picture: textOf(file) || null, ...(decorative === true && { parts: ['body'], needs: [] }) };
    }),
  ];
}

function office({ services, hours, capacity }: JsonObject): WordBlock[] {
  return [
    title,
    summary,
    ...listOf(services).map((id, index): WordBlock => ({
      id: textOf(id),
      label: 'service',
      parts: ['title', 'body'],
      needs: ['title'],
      row: `services.${index}`,
    })),
    ...listOf(objectOf(hours).exceptions).map((exception, index): WordBlock => ({
      id: textOf(objectOf(exception).id),
      label: 'exception',
      parts: ['title'],
      needs: ['title'],
      row: `hours.exceptions.${index}`,
    })),
    ...officeBlocks.slice(2).map((id) => one(id, [], ['body'])),
    ...(capacity ? [one('capacity', [], ['body'])] : []),
  ];
}

function city({ emergency }: JsonObject): WordBlock[] {
  return [
    one('name', ['title']),
    one('centre', ['title']),
    ...listOf(emergency).map((number, index): WordBlock => ({
      id: `emergency-${textOf(objectOf(number).id)}`,
      label: 'emergency',
      parts: ['title'],
      needs: ['title'],
      row: `emergency.${index}`,
    })),
    ...statements.map((id) => one(id, [], ['body'])),
  ];
}

/** The blocks of words that a structure speaks of, in the order of the page. */
export function wordBlocks(kind: SubjectKind, structure: JsonObject): WordBlock[] {
  switch (kind) {
    case 'guidance':
      return guidance(structure);
    case 'office':
      return office(structure);
    case 'city':
      return city(structure);
    case 'figure':
      return [title];
    case 'term':
      return [one('term', ['title', 'body'])];
    case 'notice':
      return [one('notice', ['title'], ['title', 'body'])];
    case 'event':
      return [
        title,
        summary,
        one('audience', [], ['body']),
        one('registration', [], ['body']),
        ...(structure.cancelled ? [one('cancelled', [], ['body'])] : []),
      ];
    case 'leaflet':
      return [title, summary];
  }
}

/** The parts to show of a block: those its kind has, and whatever else it holds, so that nothing hides. */
export const partsOf = (block: WordBlock, ...texts: (Words | undefined)[]): Part[] =>
  (['title', 'tag', 'body'] as const).filter(
    (part) => block.parts.includes(part) || texts.some((words) => Boolean(words?.[part])),
  );
