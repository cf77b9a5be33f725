import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Milliseconds and bytes. */
export interface PaceLimits {
  /** A body elsewhere arrives within this. */
  readonly ordinaryMs: number;
  /** The body of an upload brings at least `leastBytes` in every such window… */
  readonly windowMs: number;
  readonly leastBytes: number;
  /** …and is here after this, however steady. */
  readonly uploadMs: number;
  /** What has arrived is worked on in silence for so long; elsewhere the socket's own timeout holds. */
  readonly silenceMs: number;
  readonly checkMs: number;
}
/** 16 KiB/s, less than any line to a data center gives; 15 minutes are the largest batch at 2.5 Mbit/s. */
export const PACE: PaceLimits = {
  ordinaryMs: 30_000,
  windowMs: 30_000,
  leastBytes: 30 * 16 * 1024,
  uploadMs: 900_000,
  silenceMs: 150_000,
  checkMs: 2_000,
};

interface Body {
  readonly response: ServerResponse;
  readonly since: number;
  upload: boolean;
  windowSince: number;
  windowBytes: number;
}
type Coming = readonly [IncomingMessage, Body];

/**
 * How fast bodies must arrive. The server's own `requestTimeout` knows one limit for all of them: short enough against
 * slow senders it cuts every honest upload, long enough for uploads it lets anybody hold a connection.
 */
export class BodyPace {
  private readonly bodies = new Map<IncomingMessage, Body>();
  constructor(private readonly limits: PaceLimits = PACE) {}

  /** Watches every body of a server; `end` answers one that is too slow and closes its connection. */
  guard(server: Server, end: (request: IncomingMessage, response: ServerResponse) => void): void {
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
      if (length === '0' && coding === undefined) return;
      const now = performance.now();
      const windowBytes = request.socket.bytesRead;
      this.bodies.set(request, { response, since: now, upload: false, windowSince: now, windowBytes });
    });
    const timer = setInterval(() => {
      for (const [request, { response }] of this.late(performance.now())) {
        this.bodies.delete(request);
        end(request, response);
      }
    }, this.limits.checkMs).unref();
    server.once('close', () => {
      clearInterval(timer);
    });
  }

  /** This route takes uploads: its body may take long, if it comes steadily. */
  upload(request: IncomingMessage): void {
    const body = this.bodies.get(request);
    if (body === undefined) return;
    body.upload = true;
    request.socket.setTimeout(this.limits.silenceMs);
  }

  private late(now: number): readonly Coming[] {
    for (const [request] of this.bodies) if (request.complete || request.destroyed) this.bodies.delete(request);
    return [...this.bodies].filter(([request, body]) => this.isLate(request, body, now));
  }

  private isLate(request: IncomingMessage, body: Body, now: number): boolean {
    const { ordinaryMs, windowMs, leastBytes, uploadMs } = this.limits;
    // nobody reads on once an upload is answered
    if (!body.upload || body.response.writableEnded) return now - body.since > ordinaryMs;
    if (now - body.since > uploadMs) return true;
    if (now - body.windowSince < windowMs) return false;
    const { bytesRead } = request.socket;
    // what lies here unread says that we are the slow ones
    const steady = request.readableLength > 0 || bytesRead - body.windowBytes >= leastBytes;
    body.windowSince = now;
    body.windowBytes = bytesRead;
    return !steady;
  }
}
