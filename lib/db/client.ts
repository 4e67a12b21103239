import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/client/client.ts';
import type { Prisma } from '#prisma/client/client.ts';

/** One pool per process, also across the module reloads of `npm run dev`. */
const shared = globalThis as typeof globalThis & { wegweiserDb?: PrismaClient };

export const db = (shared.wegweiserDb ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }),
}));

export type Tx = Prisma.TransactionClient;
