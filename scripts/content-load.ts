import { publishAsSystem } from '#features/exchange/mutations.ts';
import { readContent } from '#features/exchange/content-files.ts';
import type { SubjectContent } from '#features/exchange/mutations.ts';

/**
 * Checks a content folder and publishes it as "system", together with `more` subjects; prints what came of it.
 * Out: the exit code: 0 when all is public (also when it was already), 1 when anything is wrong; then nothing has changed.
 */
export async function loadContent(dir: string, more: SubjectContent[] = []): Promise<number> {
  const content = await readContent(dir);
  if (!content.ok) {
    for (const { file, path, message } of content.problems) console.error(`${file}: ${path}: ${message}`);
    console.error(`The content has ${content.problems.length} mistake(s); nothing was loaded.`);
    return 1;
  }
  const result = await publishAsSystem([...content.subjects, ...more], new Date());
  if (!result.ok) {
    for (const { path, message } of result.issues) console.error(`${path}: ${message}`);
    console.error(`The content was refused (${result.reason}); nothing was loaded.`);
    return 1;
  }
  console.log(
    result.published === 0
      ? 'Nothing to load: all of it is public already.'
      : `${result.published} texts and structures are public now.`,
  );
  return 0;
}
