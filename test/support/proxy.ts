import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Where a connection breaks: at BEGIN; COMMIT never reaches the server; or it does, and so much of what comes back is lost. */
export type Break = 'begin' | 'before' | 'reply' | 'replies';
const TYPED = 5;

/** Stands between an application and PostgreSQL, reads what the application says, and breaks one connection on demand. */
export class Proxy {
  private server: Server | undefined;
  private armed: Break | undefined;
  /** How many connections were broken. */
  broken = 0;

  /** Answers the address of the database as it is reached through here. */
  async open(database: string): Promise<string> {
    const { port: real, hostname } = new URL(database);
    this.server = createServer((client) => {
      const upstream = connect(Number(real), hostname);
      new Line(client, upstream, this).start();
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    const { port } = this.server.address() as AddressInfo;
    return Object.assign(new URL(database), { host: `127.0.0.1:${port}` }).toString();
  }
  close(): void {
    this.server?.close();
  }

  /** Breaks the connection of the next COMMIT. */
  breakNext(how: Break): void {
    this.armed = how;
  }
  /** How the connection on which this is said breaks, if it does. */
  take(said: string): Break | undefined {
    const how = this.armed;
    if (how === undefined || !said.startsWith(how === 'begin' ? 'BEGIN' : 'COMMIT')) return undefined;
    this.armed = undefined;
    return how;
  }
}

/** One connection of the application. */
class Line {
  private pending = Buffer.alloc(0);
  private started = false;
  private swallowing: 'reply' | 'replies' | undefined;
  private back = Buffer.alloc(0);
  constructor(
    private readonly client: Socket,
    private readonly upstream: Socket,
    private readonly proxy: Proxy,
  ) {}

  start(): void {
    this.client.on('data', (bytes: Buffer) => this.said(bytes));
    this.upstream.on('data', (bytes: Buffer) => this.answered(bytes));
    for (const [one, other] of [
      [this.client, this.upstream],
      [this.upstream, this.client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }

  /** Message after message; the first one has no type. */
  private said(bytes: Buffer): void {
    this.pending = Buffer.concat([this.pending, bytes]);
    for (;;) {
      const head = this.started ? TYPED : TYPED - 1;
      if (this.pending.length < head) return;
      const length = this.pending.readInt32BE(head - 4) + (head - 4);
      if (this.pending.length < length) return;
      const message = this.pending.subarray(0, length);
      this.pending = this.pending.subarray(length);
      if (!this.started) this.started = true;
      else if (this.breaks(message)) return;
      this.upstream.write(message);
    }
  }

  private breaks(message: Buffer): boolean {
    if (message[0] !== 0x51) return false;
    const how = this.proxy.take(message.toString('latin1', TYPED));
    if (how === undefined) return false;
    if (how === 'before' || how === 'begin') {
      this.cut();
      return true;
    }
    this.swallowing = how;
    return false;
  }

  private answered(bytes: Buffer): void {
    if (this.swallowing === undefined) {
      this.client.write(bytes);
      return;
    }
    this.back = Buffer.concat([this.back, bytes]);
    const at = this.back.indexOf('C\0\0\0\x0bCOMMIT\0', 0, 'latin1');
    if (at < 0) return; // not committed yet
    if (this.swallowing === 'reply') this.client.write(this.back.subarray(0, at), () => this.cut());
    else this.cut();
  }
  private cut(): void {
    this.proxy.broken += 1;
    this.client.resetAndDestroy();
    this.upstream.destroy();
  }
}
