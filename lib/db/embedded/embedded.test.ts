import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertSupported } from './binaries.ts';
import { canReach } from './system-user.ts';

describe('a machine for which no PostgreSQL is embedded is told to bring its own', () => {
  test.each([
    ['win32', 'x64', true, 'win32 on x64'],
    ['linux', 'riscv64', true, 'linux on riscv64'],
    ['linux', 'arm64', false, 'musl'],
  ])('%s %s, glibc %s', (platform, arch, glibc, reason) => {
    expect(() => assertSupported(platform, arch, glibc)).toThrow(reason);
    expect(() => assertSupported(platform, arch, glibc)).toThrow(/set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL/);
  });

  test.each([
    ['linux', 'x64', true],
    ['linux', 'arm64', true],
    ['darwin', 'arm64', false],
  ])('%s %s is served', (platform, arch, glibc) => {
    expect(() => assertSupported(platform, arch, glibc)).not.toThrow();
  });
});

describe('whether another user can get there', () => {
  const stranger = { name: 'stranger', uid: 4242, gid: 4242 };
  let folder: string;
  let program: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'wegweiser-reach-'));
    program = path.join(folder, 'bin/postgres');
    mkdirSync(path.dirname(program));
    writeFileSync(program, '');
    for (const step of [folder, path.dirname(program), program]) chmodSync(step, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('through folders open to all', () => expect(canReach(program, stranger)).toBe(true));

  test.each([
    ['a folder on the way is private', '', 0o700],
    ['a folder can be read but not entered', 'bin', 0o744],
    ['the program itself cannot be run', 'bin/postgres', 0o644],
  ])('not when %s', (_, step, mode) => {
    chmodSync(path.join(folder, step), mode);
    expect(canReach(program, stranger)).toBe(false);
  });

  test('the owner of what is private can', () => {
    chmodSync(program, 0o700);
    expect(canReach(program, { name: 'owner', uid: process.getuid!(), gid: process.getgid!() })).toBe(true);
  });
});
