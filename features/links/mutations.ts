import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { db } from '#lib/db/client.ts';
import { type LinkAnswer, checkLink } from './check-link.ts';
import { publicAddresses } from './data.ts';

const day = 24 * 60 * 60 * 1000;
const hostsAtOnce = 4;

type Round = {
  check?: (address: string) => Promise<LinkAnswer>;
  /** Milliseconds between two questions to one host. */
  politeness?: number;
  signal?: AbortSignal;
};

/**
 * The nightly round: asks every address that public content leads to. What was fine is asked again after a week, what failed every
 * night. One host is asked one thing at a time, with a pause; four hosts at once. What no text leads to any more is forgotten.
 * In: the instant (city time plays no part). Out: how many were asked, and how many of them are not fine.
 */
export async function checkLinks(
  at: Date,
  { check = checkLink, politeness = 2000, signal }: Round = {},
): Promise<{ asked: number; failing: number }> {
  const addresses = await publicAddresses();
  await db.linkCheck.deleteMany({ where: { url: { notIn: addresses } } });
  const rested = new Set(
    (
      await db.linkCheck.findMany({
        where: {
          OR: [
            { failures: 0, checkedAt: { gt: new Date(at.getTime() - 7 * day) } },
            { checkedAt: { gt: new Date(at.getTime() - day / 2) } },
          ],
        },
        select: { url: true },
      })
    ).map(({ url }) => url),
  );
  const due = addresses.filter((url) => !rested.has(url));
  const hosts = [...Map.groupBy(due, (url) => URL.parse(url)?.host ?? '').values()];
  const result = { asked: 0, failing: 0 };
  const nextHost = async (): Promise<void> => {
    for (let urls = hosts.pop(); urls; urls = hosts.pop()) {
      for (const [position, url] of urls.entries()) {
        if (signal?.aborted) return;
        if (position > 0) await pause(politeness, undefined, { signal }).catch(() => {});
        result.asked += 1;
        if (!(await keepAnswer(url, await check(url), at))) result.failing += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, nextHost));
  return result;
}

/** @returns whether the answer was a good one */
async function keepAnswer(url: string, { state, status, leadsTo }: LinkAnswer, at: Date): Promise<boolean> {
  const good = state === 'alive' || state === 'moved';
  const answer = { state, status, leadsTo, checkedAt: at };
  const before = await db.linkCheck.findUnique({ where: { url }, select: { failingSince: true } });
  await db.linkCheck.upsert({
    where: { url },
    create: { url, ...answer, failures: good ? 0 : 1, failingSince: good ? null : at },
    update: { ...answer, failures: good ? 0 : { increment: 1 }, failingSince: good ? null : (before?.failingSince ?? at) },
  });
  return good;
}

/** Asks one address of ours again; one that no public text names is left alone. */
export async function recheckLink(url: string, at: Date): Promise<void> {
  if ((await publicAddresses()).includes(url)) await keepAnswer(url, await checkLink(url), at);
}
