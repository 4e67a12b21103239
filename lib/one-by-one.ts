/** Does `work` for each item, the next when the one before is done: what asks a transaction must not ask twice at the same time. */
export async function oneByOne<T, R>(items: readonly T[], work: (item: T, position: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [position, item] of items.entries()) results.push(await work(item, position));
  return results;
}
