// node scripts/bootstrap.mjs [Node's options] scripts/some.ts [arguments]
// Installs when `node_modules` does not match the lockfile, then runs the script with the pinned Node and ends as it ends.
// Runs on any Node from 20.19, before anything is installed: plain JavaScript, nothing but Node itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const pinned = path.join(root, 'node_modules/.bin/node');
const installed = path.join(root, 'node_modules/.wegweiser-lock');

process.chdir(root);
assertNode();
const wanted = `${createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')} ${process.platform} ${process.arch}\n`;
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) install();
run();

function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`This Node is ${process.version}: install Node 20.19 or newer, then try again.`);
  if (process.platform === 'win32')
    fail('Wegweiser runs on Linux and macOS: on Windows use the Windows Subsystem for Linux (WSL).');
}

function install() {
  console.log('· Installing packages (a few minutes at the first time) …');
  // Not `npm ci`: it refuses when the registry offers packages for other platforms than those in the lockfile.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit' });
  if (status !== 0) {
    fail(
      `The packages could not be installed${error ? ` (${error.message})` : ''}: look at npm's message above, then try again.`,
    );
  }
  writeFileSync(installed, wanted);
}

function run() {
  const child = spawn(node(), process.argv.slice(2), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // Ctrl-C reaches the child by itself, a signal to us alone does not. Twice does no harm.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  process.on('disconnect', () => child.kill('SIGTERM'));
  // npm passes signals on; when it is killed, nobody tells us.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
  child.once('error', (error) => fail(`Node could not be started: ${error.message}`));
  child.once('exit', (code) => process.exit(code ?? 1));
}

/** The pinned Node; where that does not run (musl), the one we run on, if it is new enough. */
function node() {
  if (spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail('The Node that comes with Wegweiser does not run on this system: install Node 24 or newer, then try again.');
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
