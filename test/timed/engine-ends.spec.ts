import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Engine } from '../../src/data-plane/engine/engine.ts';
import { takenIn } from '../support/person-jobs.ts';
import { ranBetween } from '../support/stood-still.ts';

let folder: string;
beforeAll(async () => void (folder = await takenIn(60_000)), 30_000);
afterAll(() => rm(folder, { recursive: true }));

describe.each<'auto' | 'off'>(['auto', 'off'])('a child of the engine with sandbox %s', (sandbox) => {
  const reads = () => ({ source: join(folder, 'snapshot.parquet'), columns: ['district'] });
  let engine: Engine;
  beforeEach(() => (engine = new Engine({ sandbox, maxChildren: 1 })));
  afterEach(() => engine.stop());

  it('is gone within 250 ms of a kill, and its reader gets an error', async () => {
    const stream = engine.read(reads());
    let at = 0;
    const reading = (async () => {
      for await (const chunk of stream) {
        at = chunk.length > 0 ? performance.now() : 0;
        stream.kill('test');
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'engine-killed' });
    expect(ranBetween(at, performance.now())).toBeLessThan(250);
  });

  it('dies when the lease is not answered, within three seconds', async () => {
    const never = new Promise<boolean>(() => undefined);
    const stream = engine.read(reads(), { renew: () => never });
    const at = performance.now();
    let chunks = 0;
    const reading = (async () => {
      for await (const chunk of stream) chunks += (await pause(400), chunk.length > 0 ? 1 : 0);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'engine-killed', detail: { reason: 'lease-lapsed' } });
    expect(ranBetween(at, performance.now())).toBeLessThan(3200);
    expect(chunks).toBeGreaterThan(2);
    expect(stream.complete).toBe(false);
  }, 10_000);
});
