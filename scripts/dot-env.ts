import { existsSync } from 'node:fs';
import path from 'node:path';

/** Takes the variables of `.env` that the environment does not have already. */
export function readDotEnv(root: string): void {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
