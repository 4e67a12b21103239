import { expect, test } from 'vitest';
import { byteStore } from './byte-store.ts';

const weight = 10_000;
const roomFor = (count: number) => count * (weight + 600);

const filled = (count: number, room = count) => {
  const store = byteStore<string>(roomFor(room));
  for (let i = 0; i < count; i += 1) store.keep(`page ${i}`, `text ${i}`, weight);
  return store;
};

test('what fits stays', () => {
  const store = filled(20);
  expect(store.size()).toMatchObject({ entries: 20 });
  expect(store.read('page 0')).toBe('text 0');
  expect(store.read('page 20')).toBeUndefined();
});

test('the longest unread goes first', () => {
  const store = filled(20);
  store.read('page 0');
  store.keep('new', 'new', weight);
  expect(store.peek('page 0')).toBe('text 0');
  expect(store.peek('page 1')).toBeUndefined();
  expect(store.peek('page 2')).toBe('text 2');
});

test('somebody who asks for everything once pushes out nothing that is read often', () => {
  const store = filled(20);
  for (let i = 0; i < 5; i += 1) for (let read = 0; read < 5; read += 1) store.read(`page ${i}`);
  for (let i = 0; i < 1000; i += 1) store.keep(`/offices?district=${i}`, '', weight);
  expect([0, 1, 2, 3, 4].map((i) => store.peek(`page ${i}`))).toEqual([0, 1, 2, 3, 4].map((i) => `text ${i}`));
});

test('what everybody read yesterday makes room in the end', () => {
  const store = filled(20);
  for (let i = 0; i < 20; i += 1) store.read(`page ${i}`);
  for (let i = 0; i < 20; i += 1) {
    store.keep(`new ${i}`, '', weight);
    store.read(`new ${i}`);
  }
  expect(store.peek('page 0')).toBeUndefined();
  expect(store.peek('new 19')).toBe('');
});

test('it never weighs more than it may, whatever comes', () => {
  const store = byteStore<number>(100_000);
  for (let i = 0; i < 2000; i += 1) {
    store.keep(`key ${(i * 7) % 300}`, i, (i * 7919) % 15_000);
    if (i % 3 === 0) store.read(`key ${i % 300}`);
    expect(store.size().bytes).toBeLessThanOrEqual(100_000);
  }
  expect(store.size().entries).toBeGreaterThan(5);
});

test('a value that grows or shrinks is counted once', () => {
  const store = filled(1, 20);
  const before = store.size().bytes;
  store.keep('page 0', 'longer', weight + 1000);
  expect(store.size().bytes).toBe(before + 1000);
  store.keep('page 0', 'shorter', weight);
  expect(store.size()).toEqual({ entries: 1, bytes: before });
});

test('a giant is not kept, nor its older self', () => {
  const store = filled(10);
  store.keep('page 3', 'giant', roomFor(10) / 8);
  expect(store.peek('page 3')).toBeUndefined();
  expect(store.size().entries).toBe(9);
});

test('without room nothing is kept', () => {
  const store = byteStore<string>(0);
  store.keep('page', 'text', 1);
  expect(store.size()).toEqual({ entries: 0, bytes: 0 });
});

test('fame fades: the most read are those of late', () => {
  const store = filled(3, 20);
  for (let i = 0; i < 4; i += 1) store.read('page 2');
  store.read('page 0');
  expect(store.mostRead(2)).toEqual(['page 2', 'page 0']);
  for (let i = 0; i < 3; i += 1) store.read('page 1');
  expect(store.mostRead(1)).toEqual(['page 1']);
});
