import { Sentence } from '#lib/sentence.ts';

/** Runs a command. A `Sentence` is printed as it stands, any other error with its stack; both end the process with exit code 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    process.exitCode = 1;
  }
}
