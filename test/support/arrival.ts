import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

const LOOK_MS = 10;
const hex = (port: number | undefined): string => (port ?? 0).toString(16).toUpperCase().padStart(4, '0');

/**
 * Bytes that have reached a client's end of a connection, read or not. Linux tells how many wait to be read; where the
 * connection is no longer listed it was reset, and whatever will still be read is here.
 */
function arrived(socket: Socket, ports: { readonly own: string; readonly far: string }): number {
  if (process.platform !== 'linux') return socket.bytesRead;
  for (const line of readFileSync('/proc/net/tcp', 'latin1').split('\n')) {
    const [, own, far, , queues] = line.trim().split(/\s+/);
    if (own?.endsWith(ports.own) && far?.endsWith(ports.far))
      return socket.bytesRead + Number.parseInt(queues?.split(':')[1] ?? '0', 16);
  }
  return Infinity;
}

/**
 * When the last byte came, however late a busy test process reads it: a client that lags behind finds megabytes in the
 * kernel that were sent long before, and they are no lateness of the server.
 */
export class Arrival {
  private readonly looks: { readonly at: number; readonly bytes: number }[] = [];
  private readonly ports: { readonly own: string; readonly far: string };
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly socket: Socket) {
    this.ports = { own: `:${hex(socket.localPort)}`, far: `:${hex(socket.remotePort)}` };
  }

  /** Looks from now on. */
  watch(): void {
    this.look();
    this.timer ??= setInterval(() => this.look(), LOOK_MS).unref();
  }
  private look(): void {
    this.looks.push({ at: performance.now(), bytes: arrived(this.socket, this.ports) });
  }

  /** By `performance.now()`, after everything was read: when all of it had been seen to be here; `read` if never looked. */
  last(read: number): number {
    clearInterval(this.timer);
    const all = this.socket.bytesRead;
    return this.looks.find(({ bytes }) => bytes >= all)?.at ?? read;
  }
}
