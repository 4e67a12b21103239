import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What went over the line so far; two of them subtracted say what happened between. */
export type LineCount = {
  /** Questions that somebody waited for: Sync and Query messages of PostgreSQL's protocol. */
  roundTrips: number;
  /** Time (ms) in which at least one question was waiting for its answer. */
  busyMs: number;
};

/** A TCP line to PostgreSQL that counts round trips and can be cut. The house is told its port instead of the server's. */
export type DatabaseLine = {
  port: number;
  count(): LineCount;
  /** Refuses new connections and breaks the open ones, as when the server's machine is gone. */
  cut(): Promise<void>;
  /** Connects again. */
  connectTo(serverPort: number): Promise<void>;
  close(): Promise<void>;
};

/** Connections that ask by themselves, whatever visitors do. */
const background = /^(wegweiser public version|pg-?boss)/;

export async function openDatabaseLine(serverPort: number): Promise<DatabaseLine> {
  let target = serverPort;
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  const total: LineCount = { roundTrips: 0, busyMs: 0 };
  let waiting = 0;
  let since = 0;

  const asked = () => {
    total.roundTrips += 1;
    if (waiting++ === 0) since = performance.now();
  };
  const answered = () => {
    if (--waiting === 0) total.busyMs += performance.now() - since;
  };

  function carry(client: Socket) {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true });
    client.setNoDelay(true);
    const reader = new FrontendReader();
    const backend = new MessageReader();
    let mine = 0;
    client.on('data', (bytes) => {
      for (const type of reader.read(bytes)) {
        if ((type !== 'S' && type !== 'Q') || background.test(reader.applicationName)) continue;
        mine += 1;
        asked();
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      for (const type of backend.read(bytes)) {
        if (type !== 'Z' || mine === 0) continue; // the first ReadyForQuery follows the sign-in, not a question
        mine -= 1;
        answered();
      }
      client.write(bytes);
    });
    const over = () => {
      for (; mine > 0; mine -= 1) answered();
      for (const socket of [client, upstream]) {
        sockets.delete(socket);
        socket.destroy();
      }
    };
    for (const socket of [client, upstream]) sockets.add(socket.on('error', over).on('close', over));
  }

  async function open(port: number): Promise<number> {
    server = createServer(carry).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  async function cut() {
    const closed = server && once(server, 'close');
    server?.close();
    server = undefined;
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  }

  const port = await open(0);
  return {
    port,
    count: () => ({ roundTrips: total.roundTrips, busyMs: total.busyMs + (waiting > 0 ? performance.now() - since : 0) }),
    cut,
    async connectTo(newTarget) {
      target = newTarget;
      if (!server) await open(port);
    },
    close: cut,
  };
}

/** Reads the types of messages from a stream of them: one byte, a length that counts itself (int32), the rest. */
class MessageReader {
  private head = Buffer.alloc(0);
  private toSkip = 0;

  read(bytes: Buffer): string[] {
    const types: string[] = [];
    let at = 0;
    while (at < bytes.length) {
      if (this.toSkip > 0) {
        const skipped = Math.min(this.toSkip, bytes.length - at);
        this.toSkip -= skipped;
        at += skipped;
        continue;
      }
      const needed = 5 - this.head.length;
      this.head = Buffer.concat([this.head, bytes.subarray(at, at + needed)]);
      at += needed;
      if (this.head.length < 5) break;
      types.push(String.fromCharCode(this.head[0]!));
      this.toSkip = this.head.readInt32BE(1) - 4;
      this.head = Buffer.alloc(0);
    }
    return types;
  }
}

/** The same from the client's side, whose first message has no type and names the application. */
class FrontendReader {
  applicationName = '';
  private startup: Buffer | null = Buffer.alloc(0);
  private readonly messages = new MessageReader();

  read(bytes: Buffer): string[] {
    if (!this.startup) return this.messages.read(bytes);
    this.startup = Buffer.concat([this.startup, bytes]);
    if (this.startup.length < 4 || this.startup.length < this.startup.readInt32BE(0)) return [];
    const length = this.startup.readInt32BE(0);
    const words = this.startup.subarray(8, length).toString().split('\0');
    const at = words.indexOf('application_name');
    if (at >= 0) this.applicationName = words[at + 1] ?? '';
    const rest = this.startup.subarray(length);
    this.startup = null;
    return this.messages.read(rest);
  }
}
