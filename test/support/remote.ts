import { request as httpRequest } from 'node:http';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { Arrival } from './arrival.ts';
import type { Leaks } from './leaks.ts';
import type { Server } from './server.ts';
import type { As, World } from './world.ts';

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly code?: string;
    readonly [field: string]: unknown;
  };
}
export interface Streamed {
  /** Whether the answer ended as a whole. */
  readonly whole: boolean;
  readonly text: string;
  /** When the last byte came, by `performance.now()`; read or not, where `rest` was called. */
  readonly lastByteAt: number;
}
export interface Stream {
  readonly begun: Promise<void>;
  readonly over: Promise<Streamed>;
  /** The same, read at full speed from now on; what lies in the buffers of the machine has come already. */
  rest(): Promise<Streamed>;
}

/** A server in a process of its own, called over HTTP; whatever it answers is looked through. */
export class Remote {
  constructor(
    readonly at: string,
    private readonly leaks: Leaks,
  ) {}
  static async of(server: Server): Promise<Remote> {
    const at = await server.listening();
    await server.ready();
    return new Remote(at, server.leaks);
  }

  async token(as: As): Promise<string> {
    const [name = '', number = '1'] = as.split('.');
    const { roles, persons } = cast[name as CastName];
    const person = persons[Number(number) - 1]?.id ?? '';
    const login = await fetch(`${this.at}/demo/tokens?role=${roles[0]?.role ?? ''}&person=${person}`);
    return ((await login.json()) as { accessToken: string }).accessToken;
  }

  async ask(
    method: string,
    as: As,
    path: string,
    body: unknown = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<Told> {
    const bearer = await this.token(as);
    const headers = { authorization: `Bearer ${bearer}`, 'accept-language': 'en', 'content-type': 'application/json' };
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const options = { method, headers: { ...headers, ...more }, ...(method !== 'GET' && { body: sent }) };
    const answer = await fetch(`${this.at}/api/v1${path}`, options);
    const text = await answer.text();
    this.leaks.scan(`answer of ${method} ${path}`, text);
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Told['body'] };
  }
  get = (as: As, path: string): Promise<Told> => this.ask('GET', as, path);
  post = (as: As, path: string, body?: unknown): Promise<Told> => this.ask('POST', as, path, body);
  csv = (as: As, path: string, body: string): Promise<Told> =>
    this.ask('POST', as, path, body, { 'content-type': 'text/csv' });
  /** As much of a world as the way to a grant needs. */
  get world(): World {
    return { post: this.post } as unknown as World;
  }

  /** Reads slowly, so that the delivery still runs when it is cut. */
  stream(path: string, bearer: string, pace = 10): Stream {
    const begun = Promise.withResolvers<void>();
    begun.promise.catch(() => undefined);
    let wait = pace;
    let arrival: Arrival | undefined;
    const over = new Promise<Streamed>((resolve, reject) => {
      const headers = { authorization: `Bearer ${bearer}` };
      const call = httpRequest(`${this.at}/api/v1${path}`, { agent: false, headers });
      call.on('error', reject); // a reset after the answer began is told to both; then this comes too late to matter
      call.once('response', (answer) => {
        arrival = new Arrival(answer.socket);
        const parts: Buffer[] = [];
        let read = 0;
        const end = (whole: boolean): void => {
          const lastByteAt = arrival?.last(read) ?? read;
          const text = Buffer.concat(parts).toString();
          this.leaks.scan(`answer of GET ${path}`, text);
          begun.reject(new Error(`ended: ${text.slice(0, 200)}`));
          resolve({ whole, text, lastByteAt });
        };
        call.removeAllListeners('error').on('error', () => end(false));
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          read = performance.now();
          begun.resolve();
          answer.pause();
          setTimeout(() => answer.resume(), wait);
        });
        answer.once('end', () => end(answer.complete));
        answer.once('error', () => end(false));
      });
      call.end();
    });
    over.catch((error: unknown) => begun.reject(error));
    const rest = (): Promise<Streamed> => {
      wait = 0;
      arrival?.watch();
      return over;
    };
    return { begun: begun.promise, over, rest };
  }
}
