import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/client/client.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { turns } from '#lib/turns.ts';

/**
 * In a transaction one question goes out after the other: what Prisma does not join it asks side by side, on one connection, which pg 9 will
 * refuse.
 */
class OneByOne extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      const queryRaw = transaction.queryRaw.bind(transaction);
      const executeRaw = transaction.executeRaw.bind(transaction);
      const line = turns(1);
      transaction.queryRaw = (query) => line.take(() => queryRaw(query));
      transaction.executeRaw = (query) => line.take(() => executeRaw(query));
      return transaction;
    };
    return adapter;
  }
}

/** One pool per process, also across the module reloads of `npm run dev`. */
const shared = globalThis as typeof globalThis & { wegweiserDb?: PrismaClient };

export const db = (shared.wegweiserDb ??= new PrismaClient({
  adapter: new OneByOne({ connectionString: process.env.DATABASE_URL }),
}));

export type Tx = Prisma.TransactionClient;
