import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type RequestListener,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable } from 'node:stream';

const patienceMs = 3000;

export class SilenceError extends Error {}

export type PrivateServer = {
  /** @throws SilenceError after `silenceMs` without a byte; the socket's error when the handler breaks off; what the body throws */
  ask(path: string, question: { method: string; headers: IncomingHttpHeaders; body?: Readable }): Promise<IncomingMessage>;
  close(): Promise<void>;
};

export type Handler = (...visit: Parameters<RequestListener>) => void | Promise<void>;

/**
 * Puts a request handler behind a socket in a folder that only this user can enter, and asks it over lines that stay open.
 * What the handler throws goes to `onError`; who asked sees the line break.
 */
export async function startPrivateServer(
  handler: Handler,
  { silenceMs, onError }: { silenceMs: number; onError: (error: unknown) => void },
): Promise<PrivateServer> {
  const folder = await mkdtemp(join(tmpdir(), 'wegweiser-'));
  const socketPath = join(folder, 'socket');
  // Whoever asks has a clock already; a second one here would cut lines just when they are used again.
  let closing = false;
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 }, async (request, response) => {
    response.on('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    try {
      await handler(request, response);
    } catch (error) {
      onError(error);
      response.destroy();
    }
  });
  server.listen(socketPath);
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });

  return {
    ask: (path, { body, ...question }) =>
      new Promise((resolve, reject) => {
        const asked = httpRequest({ socketPath, agent, path, timeout: silenceMs, ...question });
        asked.on('timeout', () => asked.destroy(new SilenceError(`silent for ${silenceMs} ms`)));
        asked.on('error', reject).on('response', resolve);
        body?.on('error', (error) => asked.destroy(error)).on('close', () => body.readableEnded || asked.destroy());
        if (body) body.pipe(asked);
        else asked.end();
      }),
    async close() {
      closing = true;
      // What is being rendered ahead of any visitor still asks the database, which is taken down next.
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })]);
      agent.destroy();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
