import { Readable } from 'node:stream';
import { DomainError } from '../../platform/errors/index.ts';
import { MOST_BYTES, MOST_LINES, NdjsonLines } from './ndjson.ts';

const read = async (...chunks: (string | Buffer)[]): Promise<(readonly [number, string | undefined])[]> => {
  const found: [number, string | undefined][] = [];
  for await (const { line, text } of new NdjsonLines(Readable.from(chunks.map((c) => Buffer.from(c)))))
    found.push([line, text]);
  return found;
};
const refusal = async (lines: NdjsonLines): Promise<string> => {
  try {
    for await (const _ of lines);
    return 'taken';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'something else';
  }
};

it('puts lines together again, wherever the stream was cut', async () => {
  const bytes = Buffer.from('{"a":"张"}\r\n\n{"b":1}\n{"c":2}');
  const expected = [
    [1, '{"a":"张"}'],
    [3, '{"b":1}'],
    [4, '{"c":2}'],
  ];
  for (let cut = 0; cut <= bytes.length; cut += 1)
    expect(await read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(expected);
  expect(await read(...[...bytes].map((b) => Buffer.from([b])))).toEqual(expected);
});

it('takes a line of 4,096 bytes and not one more, without holding it', async () => {
  const long = 'x'.repeat(4096);
  expect(await read(`${long}\n${long}x\na\n`)).toEqual([
    [1, long],
    [2, undefined],
    [3, 'a'],
  ]);
  expect(await read(...Array.from({ length: 2000 }, () => 'y'.repeat(1000)), '\nb')).toEqual([
    [1, undefined],
    [2, 'b'],
  ]);
});

it('gives up at too many lines or bytes', async () => {
  const lines = (n: number) => new NdjsonLines(Readable.from([Buffer.from('a\n'.repeat(n))]));
  expect(await refusal(lines(MOST_LINES))).toBe('taken');
  expect(await refusal(lines(MOST_LINES + 1))).toBe('payload-too-large');
  const block = Buffer.alloc(1024 * 1024, 'z');
  const blocks = (n: number) => new NdjsonLines(Readable.from(Array.from({ length: n }, () => block)));
  expect(await refusal(blocks(MOST_BYTES / block.length))).toBe('taken');
  expect(await refusal(blocks(MOST_BYTES / block.length + 1))).toBe('payload-too-large');
});

it('tells the digest of all that was read', async () => {
  const one = new NdjsonLines(Readable.from([Buffer.from('a\nb')]));
  const two = new NdjsonLines(Readable.from([Buffer.from('a\n'), Buffer.from('b')]));
  await refusal(one);
  await refusal(two);
  expect(one.digest()).toBe(two.digest());
  expect(one.digest()).toMatch(/^[0-9a-f]{64}$/);
});
