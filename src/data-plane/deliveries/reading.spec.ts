import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { RowStream } from '../engine/index.ts';
import type { DeliveryFacts, Progress } from './delivery.facts.ts';
import { LEASE_MS, Reading, type ReadingPort } from './reading.ts';

/** Rows without an engine: what is tried here is the lease around them. */
class Rows {
  rows = 0;
  cursor = -1;
  killed: string | undefined;
  left = 0;
  readonly gone: string[] = [];
  kill(reason: string): void {
    this.killed ??= reason;
  }
  excluded(refs: string[]): void {
    this.gone.push(...refs);
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (let i = 0; i < 3; i += 1) {
        this.rows += 1;
        this.cursor = i;
        yield await Promise.resolve(Buffer.from(`{"row":${i}}\n`));
      }
    } finally {
      this.left += 1;
    }
  }
}
const facts = { personal: true } as DeliveryFacts;
function started(more: Partial<ReadingPort> = {}) {
  const rows = new Rows();
  const done: [string, string, Progress][] = [];
  const port: ReadingPort = {
    now: () => 0,
    refusal: () => Promise.resolve(undefined),
    withdrawn: () => Promise.resolve([]),
    complete: (progress) => Promise.resolve(void done.push(['complete', '', progress])),
    settle: (outcome, reason, progress) => Promise.resolve(void done.push([outcome, reason, progress])),
    ...more,
  };
  return { rows, done, reading: new Reading(facts, () => rows as unknown as RowStream, port, 7) };
}
const drain = async (reading: Reading, each: (n: number) => void = () => undefined): Promise<number> => {
  let n = 0;
  for await (const _ of reading.chunks()) each((n += 1));
  return n;
};

describe('a reading and its lease', () => {
  it('gives out everything and completes before it ends', async () => {
    const { reading, done } = started();
    expect(await drain(reading)).toBe(3);
    expect(done).toMatchObject([['complete', '', { rows: 3, chunks: 3, lastRow: 2, rowsWithoutConsent: 7 }]]);
  });
  it('stops at the next chunk once the lease is older than a second', async () => {
    let now = 0;
    const { reading, rows, done } = started({ now: () => now });
    await expect(drain(reading, () => (now = LEASE_MS + 1))).rejects.toThrow('cut off');
    expect([rows.killed, rows.left, done]).toMatchObject(['lease-lost', 1, [['cut', 'lease-lost', { chunks: 1 }]]]);
  });
  it('waits for the answer from half of its lease on, and goes on with it', async () => {
    let now = 0;
    let answer: () => void = () => undefined;
    const refusal = () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    const { reading } = started({ now: () => now, refusal });
    let given = 0;
    const drained = drain(reading, (n) => {
      given = n;
      now += n === 1 ? LEASE_MS / 2 + 1 : 0;
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(given).toBe(1);
    answer();
    expect(await drained).toBe(3);
  });
  it('is cut while it waits', async () => {
    let now = 0;
    const { reading, done } = started({ now: () => now, refusal: () => new Promise(() => undefined) });
    const drained = drain(reading, () => (now = LEASE_MS / 2 + 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    reading.cut('use-restricted');
    await expect(drained).rejects.toThrow();
    expect(done).toMatchObject([['cut', 'use-restricted', { chunks: 1 }]]);
  });
  it('tells in the receipt what the late answer is, where it forbids the delivery', async () => {
    let now = 0;
    const { reading, rows, done } = started({ now: () => now, refusal: () => Promise.resolve('use-restricted') });
    await expect(drain(reading, () => (now = LEASE_MS + 1))).rejects.toThrow('cut off');
    expect([rows.killed, done]).toMatchObject(['lease-lost', [['cut', 'use-restricted', { chunks: 1 }]]]);
  });
  it('tells that the lease was lost where there is no answer at all', async () => {
    let now = 0;
    const { reading, done } = started({ now: () => now, refusal: () => Promise.reject(new Error('no database')) });
    await expect(drain(reading, () => (now = LEASE_MS + 1))).rejects.toThrow('cut off');
    expect(done).toMatchObject([['cut', 'lease-lost', { chunks: 1 }]]);
  });
  it('is cut with the reason of the refusal', async () => {
    let refusal: string | undefined;
    const { reading, done } = started({ refusal: () => Promise.resolve(refusal) });
    refusal = 'use-restricted';
    await reading.recheck();
    await expect(drain(reading)).rejects.toThrow();
    expect(done).toMatchObject([['cut', 'use-restricted', { rows: 0 }]]);
  });
  it('asks once more when it is told so while a question is on its way', async () => {
    const answers: ((refusal: string | undefined) => void)[] = [];
    const { reading } = started({ refusal: () => new Promise((resolve) => answers.push(resolve)) });
    const first = reading.recheck();
    void reading.recheck();
    void reading.recheck();
    answers[0]?.(undefined);
    await new Promise(setImmediate);
    expect([answers.length, reading.refused]).toEqual([2, undefined]);
    answers[1]?.('login-revoked');
    await first;
    expect([answers.length, reading.refused]).toEqual([2, 'login-revoked']);
    await reading.abandon('login-revoked');
  });
  it('keeps no lease when nobody answers, and never ends whole when the last step is refused', async () => {
    const refused = Object.assign(new Error('x'), { code: 'agreement-not-effective' });
    const { reading, done } = started({ complete: () => Promise.reject(refused) });
    await expect(drain(reading)).rejects.toThrow();
    expect(done).toMatchObject([['cut', 'agreement-not-effective', { rows: 3 }]]);
  });
  it('is not cut any more while it is recorded as delivered: the record tells which came first', async () => {
    const { reading, rows, done } = started({ complete: () => recording() });
    const cut = jest.fn();
    reading.onCut = cut;
    const recording = async (): Promise<void> => {
      reading.cut('agreement-not-effective');
      await reading.recheck();
      done.push(['complete', '', reading.progress]);
    };
    expect(await drain(reading)).toBe(3);
    expect([rows.killed, cut.mock.calls, done]).toMatchObject([undefined, [], [['complete', '', { rows: 3 }]]]);
  });
  it('leaves out each withdrawn person once, before the next chunk', async () => {
    const { reading, rows } = started({ withdrawn: () => Promise.resolve(['a']) });
    await drain(reading);
    expect(rows.gone).toEqual(['a']);
  });
  it.each([
    ['goes away', undefined, 'fail', 'client-gone'],
    ['is cut off', 'grant-not-active', 'cut', 'grant-not-active'],
  ])('is settled once when the reader %s before the first chunk is pulled', async (_name, cut, outcome, reason) => {
    const { reading, rows, done } = started();
    const answer = Readable.from(reading.chunks());
    answer.once('close', () => void reading.closed());
    if (cut !== undefined) reading.cut(cut);
    answer.destroy();
    await once(answer, 'close');
    await reading.closed();
    expect([rows.killed, done]).toMatchObject([cut ?? 'client-gone', [[outcome, reason, { chunks: 0 }]]]);
  });
  it('fails when the reader goes away', async () => {
    const { reading, rows, done } = started();
    for await (const _ of reading.chunks()) break;
    expect([rows.killed, rows.left, done]).toMatchObject(['client-gone', 1, [['fail', 'client-gone', { chunks: 1 }]]]);
  });
  it('gets its receipt too where nobody ever read, and only once where somebody did', async () => {
    const unread = started();
    await unread.reading.closed();
    expect(unread.done).toMatchObject([['fail', 'client-gone', { chunks: 0 }]]);
    const whole = started();
    await drain(whole.reading);
    await whole.reading.closed();
    expect(whole.done).toHaveLength(1);
  });
});
