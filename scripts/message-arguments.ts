import { readFileSync, writeFileSync } from 'node:fs';
import { argumentTypes, type Sentences } from '#lib/i18n/message-arguments.ts';

/** Writes what the German sentences must be given, for the type check. To be run when a sentence got or lost an argument. */
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Sentences;
writeFileSync('lib/i18n/needed-arguments.ts', argumentTypes(read('messages/de.json'), 'NeededArguments'));
writeFileSync('lib/i18n/needed-staff-arguments.ts', argumentTypes(read('messages/staff/de.json'), 'NeededStaffArguments'));
