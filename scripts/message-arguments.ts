import { readFileSync, writeFileSync } from 'node:fs';
import { argumentTypes, type Sentences } from '#lib/i18n/message-arguments.ts';

/** Writes what the German sentences must be given, for the type check. To be run when a sentence got or lost an argument. */
const sentences = JSON.parse(readFileSync('messages/de.json', 'utf8')) as Sentences;
writeFileSync('lib/i18n/needed-arguments.ts', argumentTypes(sentences));
