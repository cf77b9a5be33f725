import { checkCell, written } from './cells.ts';
import type { ColumnSpec, RejectReason } from './job.ts';

const of = (type: ColumnSpec['type'], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  name: 'c',
  type,
  nullable: false,
  ...more,
});

it.each<[string, ColumnSpec, RejectReason | undefined]>([
  ['', of('text'), 'null-not-allowed'],
  ['', of('date', { nullable: true }), undefined],
  ['𠮷𠮷', of('text', { maxLength: 2 }), undefined],
  ['abc', of('text', { maxLength: 2 }), 'too-long'],
  ['a\ufffdb', of('text'), 'bad-encoding'],
  ['a\u0000b', of('text'), 'control-character'],
  ['-42', of('integer'), undefined],
  ['999999999999999', of('integer'), undefined],
  ['1000000000000000', of('integer'), 'not-an-integer'],
  ['1e3', of('integer'), 'not-an-integer'],
  ['１２', of('integer'), 'not-an-integer'],
  ['12.50', of('decimal', { scale: 2 }), undefined],
  ['12.505', of('decimal', { scale: 2 }), 'not-a-decimal'],
  ['999999999999.999999', of('decimal'), undefined],
  ['1000000000000', of('decimal'), 'not-a-decimal'],
  ['2024-02-29', of('date'), undefined],
  ['2023-02-29', of('date'), 'not-a-date'],
  ['2024-2-9', of('date'), 'not-a-date'],
  ['true', of('boolean'), undefined],
  ['yes', of('boolean'), 'not-a-boolean'],
])('judges %j', (text, column, reason) => {
  expect(checkCell(text, column)).toBe(reason);
});

it('quotes what the engine would otherwise read differently', () => {
  expect(['a', 'a,b', 'say "x"', ' edge'].map(written)).toEqual(['a', '"a,b"', '"say ""x"""', '" edge"']);
});
