import { connect } from 'node:net';

/** What one run of the load generator sends: `paths` in turn, at most `count` requests and `seconds`. */
export interface Job {
  readonly port: number;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly paths: readonly string[];
  /** Where in `paths` to begin, so that runs do not all start on the same rows. */
  readonly from: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Each request gets an Idempotency-Key of its own. */
  readonly keyed?: boolean;
  readonly count: number;
  readonly seconds: number;
}
export interface Outcome {
  readonly n: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers by status that were not 2xx. */
  readonly bad: Readonly<Record<string, number>>;
}
const CONNECTIONS = 16;
const END = Buffer.from('\r\n\r\n');

/** One connection, one request at a time; calls `next` for each request until it gives none. */
function converse(port: number, next: () => string | undefined, seen: (status: string, ms: number) => void) {
  return new Promise<void>((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let held: Buffer = Buffer.alloc(0);
    let sent = 0;
    const send = (): void => {
      const request = next();
      if (request === undefined) {
        socket.end();
        done();
        return;
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.on('connect', send).on('error', failed);
    socket.on('data', (chunk) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const end = held.indexOf(END);
      if (end < 0) return;
      const head = held.toString('latin1', 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (held.length < end + 4 + length) return;
      held = held.subarray(end + 4 + length);
      seen(head.slice(9, 12), performance.now() - sent);
      send();
    });
  });
}

async function run(job: Job): Promise<Outcome> {
  const head = Object.entries({ host: 'localhost', ...job.headers }).map(([k, v]) => `${k}: ${v}\r\n`);
  const length = job.body === undefined ? 0 : Buffer.byteLength(job.body);
  const type = job.body === undefined ? '' : 'content-type: application/json\r\n';
  const run = `${process.pid}-${Math.floor(performance.now() * 1000)}`;
  const times: number[] = [];
  const bad: Record<string, number> = {};
  const began = performance.now();
  let started = 0;
  const next = (): string | undefined => {
    if (started >= job.count || performance.now() - began > job.seconds * 1000) return undefined;
    const path = job.paths[(job.from + started) % job.paths.length] ?? '/';
    started += 1;
    const key = job.keyed ? `idempotency-key: bench-${run}-${started}\r\n` : '';
    const size = job.method === 'GET' ? '' : `content-length: ${length}\r\n`;
    return `${job.method} ${path} HTTP/1.1\r\n${head.join('')}${key}${type}${size}\r\n${job.body ?? ''}`;
  };
  const seen = (status: string, ms: number): void => {
    times.push(ms);
    if (!status.startsWith('2')) bad[status] = (bad[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => converse(job.port, next, seen)));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { n: times.length, seconds, p50: at(0.5), p99: at(0.99), bad };
}

process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      process.send?.({ n: 0, seconds: 0, p50: 0, p99: 0, bad: { [String(error)]: 1 } });
    },
  );
});
