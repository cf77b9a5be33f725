import { setTimeout as sleep } from 'node:timers/promises';
import { act, call, type Subject } from './revoking.ts';
import type { World } from './world.ts';

/** What one replica said about one revocation, in milliseconds from the answer to the revoking act on. */
export interface Seen {
  readonly kind: string;
  /** When the first request began that was refused; how long its answer took is the machine's doing. */
  readonly begunAfter: number;
  /** When the first refusal came. */
  readonly refusedAfter: number;
  /** What must not be: let in a second after or later, or once another request had been refused; never let in at all. */
  readonly wrong: readonly string[];
}
interface Told {
  readonly sent: number;
  readonly came: number;
  readonly status: number;
}
/** From here on no request may be let in. */
export const BOUND_MS = 1000;
const BEFORE_MS = 80;
const UNTIL_REFUSED_MS = 10;
const AFTERWARDS_MS = 500;
const refuses = ({ status }: Told): boolean => status === 401 || status === 403;

interface Phase {
  revoked: boolean;
  readonly over: Promise<void>;
  /** Called with the first answer. */
  readonly begun: () => void;
}
/** Uses a login at one replica without a pause, and once more at the end. */
async function use(at: string, { token, asks }: Subject, phase: Phase) {
  const told: Told[] = [];
  const ask = async (): Promise<void> => {
    const sent = performance.now();
    const status = await call(at, asks.method, token, asks.path);
    told.push({ sent, came: performance.now(), status });
  };
  let over = false;
  void phase.over.then(() => (over = true));
  while (!over) {
    await ask();
    if (told.length === 1) phase.begun();
    const pause = !phase.revoked ? BEFORE_MS : told.some(refuses) ? AFTERWARDS_MS : UNTIL_REFUSED_MS;
    await Promise.race([sleep(pause), phase.over]);
  }
  await ask();
  return told;
}

/**
 * Revokes at one replica while the login is used at all of them, `warmMs` after each has let it in, and watches until a
 * request has begun that must be refused whatever happens.
 */
export async function trial(
  world: World,
  subject: Subject,
  at: string,
  replicas: readonly string[],
  warmMs: number,
): Promise<Seen[]> {
  for (const replica of replicas) await letIn(subject, replica);
  const over = Promise.withResolvers<void>();
  let waitedFor = replicas.length;
  const inUse = Promise.withResolvers<void>();
  const begun = (): void => {
    waitedFor -= 1;
    if (waitedFor === 0) inUse.resolve();
  };
  const phase: Phase = { revoked: false, over: over.promise, begun };
  const using = replicas.map((replica) => use(replica, subject, phase));
  await inUse.promise; // else a slow first answer would be one to what is revoked already
  await sleep(warmMs);
  await act(world, subject.revoke(), at);
  phase.revoked = true;
  const revoked = performance.now();
  await sleep(BOUND_MS + 20);
  over.resolve();
  return (await Promise.all(using)).map((told) => judge(subject.kind, told, revoked));
}

function judge(kind: string, told: readonly Told[], revoked: number): Seen {
  const first = told.find(refuses);
  const wrong = told.flatMap((one) => {
    const late =
      one.status === 200 && (one.sent - revoked >= BOUND_MS || (first !== undefined && one.sent > first.came));
    if (!late && (one.status === 200 || refuses(one))) return [];
    return [`${kind}: ${one.status} at ${Math.round(one.sent - revoked)}..${Math.round(one.came - revoked)} ms`];
  });
  if (told[0]?.status !== 200) wrong.push(`${kind}: not let in before`);
  const last = told.at(-1);
  if (!last || last.sent - revoked < BOUND_MS) wrong.push(`${kind}: nothing asked at the end`);
  const { sent, came } = first ?? { sent: Infinity, came: Infinity };
  return { kind, begunAfter: sent - revoked, refusedAfter: came - revoked, wrong };
}

/** What was given back counts everywhere, too. */
async function letIn({ kind, token, asks }: Subject, at: string): Promise<void> {
  for (let i = 0; ; i += 1) {
    const status = await call(at, asks.method, token, asks.path);
    if (status === 200) return;
    if (i > 40) throw new Error(`${kind}: not let in, ${status}`);
    await sleep(50);
  }
}

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
