import type { IncomingMessage } from 'node:http';

/** In which header the page server tells the rooms who asks; whatever a visitor writes there is replaced. */
export const clientHeader = 'x-wegweiser-client';

/**
 * Where a request comes from, as the throttles count: an IPv4 address, or the first half of an IPv6 address (one household or phone
 * has all of the second). It is neither logged nor stored.
 * In: `trustProxy` true where a reverse proxy of ours stands in front: then the last name it wrote into `X-Forwarded-For` counts,
 * else the connection.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim() : undefined;
  return network(forwarded || socket.remoteAddress || '');
}

function network(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (four) return four;
  const [head = '', tail] = address.toLowerCase().replace(/%.*/, '').split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const rest = tail.split(':').filter(Boolean);
    while (groups.length + rest.length < 8) groups.push('0');
    groups.push(...rest);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::`;
}
