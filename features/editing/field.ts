import type { FileUse } from '#features/files/check.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';

/** JSON as it is typed: nothing about it is certain yet. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
export type JsonObject = { [key: string]: Json | undefined };

export const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
export const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** `name`: the key in the structure. `label`: its sentence in `Editing.fields`, the name itself unless told. */
type Common = { name: string; label?: string; hint?: string };

export type Leaf = Common &
  (
    | { type: 'line' | 'text' | 'url' | 'day' | 'partialDate' | 'time'; nullable?: boolean }
    /** An instant, typed as wall-clock time of the city. */
    | { type: 'instant' }
    | { type: 'number' }
    | { type: 'check' }
    /** Yes, no or not known. */
    | { type: 'maybe' }
    /** One of `values`; their words are the message `Editing.options.<options>`. Empty means null where `nullable`. */
    | { type: 'choice'; options: string; values: readonly string[]; nullable?: boolean }
    | { type: 'choices'; options: string; values: readonly string[] }
    /** Short texts, separated by commas. */
    | { type: 'tags' }
    | { type: 'subject'; of: SubjectKind; nullable?: boolean }
    | { type: 'subjects'; of: SubjectKind }
    /** The hash of a file of ours: a PDF or a picture. */
    | { type: 'file'; use: FileUse }
    /** A key that does not exist, or has one value only, in this form of the structure. */
    | { type: 'fixed'; value: Json | undefined }
  );

/** A part of the structure with fields of its own; `nullable`: null when nothing in it is filled in. */
export type Group = Common & { type: 'group'; fields: Field[]; nullable?: boolean };

/** Fields under one heading, on the same level of the structure. */
export type Section = { type: 'section'; name: string; fields: Field[] };

/** Rows of one form. Rows that are `ids` of blocks consist of words alone. `nullable`: null when there is no row. */
export type List = Common & { type: 'list'; fields: (item: JsonObject) => Field[]; ids?: boolean; nullable?: boolean };

export type Field = Leaf | Group | Section | List;
