import { Agent, type IncomingHttpHeaders, request as httpRequest, type RequestOptions } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; ms: number };

/** Lines that stay open, as a browser's or a proxy's do. */
export const keepOpen = (connections: number) => new Agent({ keepAlive: true, maxSockets: connections });

/** One request; the path goes out as it is written. @throws the socket's error, or `silent` after 30 s without an answer */
export async function ask(
  address: string,
  path: string,
  options: RequestOptions & { body?: string | Buffer } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const { body, ...rest } = options;
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ hostname, port, path, agent: false, timeout: 30_000, ...rest }, (response) => {
      buffer(response).then(
        (bytes) =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes, ms: performance.now() - begun }),
        reject,
      );
    });
    asked.on('timeout', () => asked.destroy(new Error('silent')));
    asked.on('error', reject);
    asked.end(body);
  });
}
