import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Sentence } from '#lib/sentence.ts';

/** The first is Chromium without its window, menus and tabs: a new page takes it less than half the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser for tests: that of PLAYWRIGHT_CHROMIUM, an installed one, or, as root on Debian, one installed now.
 * @throws Sentence when there is none
 */
export function findBrowser(): string {
  const found = process.env.PLAYWRIGHT_CHROMIUM || installedBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('· Installing the browser for the tests (chromium-headless-shell) …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const packages = ['chromium-headless-shell', 'fonts-noto-core'];
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const now = installedBrowser();
    if (now) return now;
  }
  throw new Sentence(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell), or set PLAYWRIGHT_CHROMIUM to the path of one.',
  );
}

const installedBrowser = () => names.map(onPath).find(Boolean) ?? macBrowsers.find(isProgram);

const onPath = (name: string) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((directory) => path.join(directory, name))
    .find(isProgram);

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
