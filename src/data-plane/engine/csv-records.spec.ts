import { CsvRecords, RECORD_LIMIT } from './csv-records.ts';
import type { CsvRecord } from './csv-records.ts';

function read(...parts: string[]): CsvRecord[] {
  const csv = new CsvRecords();
  return [...parts.flatMap((part) => csv.push(part)), ...csv.end()];
}

const TEXT = 'a,b\r\n1,"x, ""y""\n z"\n\n"q",\n2,3"4\n"5"6,7\n8,"9"\r\n"unclosed,10\n11,12';
const RECORDS: CsvRecord[] = [
  { line: 1, fields: ['a', 'b'] },
  { line: 2, fields: ['1', 'x, "y"\n z'] },
  { line: 5, fields: ['q', ''] },
  { line: 6, problem: 'bad-quote' },
  { line: 7, problem: 'bad-quote' },
  { line: 8, fields: ['8', '9'] },
  { line: 9, problem: 'unterminated-quote' },
  { line: 10, fields: ['11', '12'] },
];

describe('CSV records', () => {
  it('reads quotes, empty lines, both line endings, and goes on after broken lines', () => {
    expect(read(TEXT)).toEqual(RECORDS);
  });

  it('gives the same records wherever the stream is cut', () => {
    for (let at = 0; at <= TEXT.length; at += 1) expect(read(TEXT.slice(0, at), TEXT.slice(at))).toEqual(RECORDS);
    expect(read(...TEXT)).toEqual(RECORDS);
  });

  it('bounds a line without an end and finds the next one', () => {
    const long = 'x'.repeat(RECORD_LIMIT + 1);
    expect(read(long, long, '\n1,2\n')).toEqual([
      { line: 1, problem: 'record-too-long' },
      { line: 2, fields: ['1', '2'] },
    ]);
  });

  it('gives up a lost quote after the limit and resumes on the next line', () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `${i},x\n`).join('');
    const found = read('"lost,x\n', lines);
    expect(found[0]).toEqual({ line: 1, problem: 'unterminated-quote' });
    expect(found).toHaveLength(40_001);
    expect(found.at(-1)).toEqual({ line: 40_001, fields: ['39999', 'x'] });
  });
});
