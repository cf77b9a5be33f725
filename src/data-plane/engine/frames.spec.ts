import { decode, encode } from './frames.ts';
import type { Frame } from './frames.ts';

const frames: Frame[] = [
  { kind: 'result', epoch: 0, rows: 0, last: -1, payload: Buffer.from('{}') },
  { kind: 'data', epoch: 2, rows: 7, last: 9_007_199_254_740_991, payload: Buffer.from('数据\n') },
  { kind: 'end', epoch: 2, rows: 7, last: -1, payload: Buffer.alloc(0) },
];
const bytes = Buffer.concat(frames.map(encode));

async function decoded(parts: Buffer[]): Promise<Frame[]> {
  const out: Frame[] = [];
  async function* stream(): AsyncGenerator<Buffer> {
    yield* parts;
  }
  for await (const frame of decode(stream())) out.push(frame);
  return out;
}

it('finds the same frames wherever the pipe cuts them', async () => {
  for (let at = 0; at <= bytes.length; at += 1) {
    expect(await decoded([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(frames);
  }
  expect(await decoded([...bytes].map((byte) => Buffer.from([byte])))).toEqual(frames);
});

it('drops a frame that was cut', async () => {
  expect(await decoded([bytes.subarray(0, bytes.length - 1)])).toEqual(frames.slice(0, 2));
});

it('refuses bytes that are no frame', async () => {
  await expect(decoded([Buffer.alloc(64, 0xff)])).rejects.toThrow(RangeError);
});
