import { persons } from '../person-set.ts';
import { cell, Cohort, FEWEST, ROWS } from './cohort.ts';
import { mustBeTheConsenting, mustLack, type Rows } from './chapters/rows.ts';

const all = new Cohort(ROWS);
/** What an honest delivery shows: a token each. */
const tokens = [...all.willing()].map((person) => [`token of ${person.residentId}`, all.cellOf(person)] as const);
const delivered = (): Map<string, string> => new Map(tokens);

it('has 90,000 of 100,000 consent, and 90 of 100', () => {
  expect([all.consenting, tokens.length]).toEqual([90_000, 90_000]);
  expect(new Cohort(FEWEST).consenting).toBe(90);
});

it('tells by the year of birth alone who has not consented', () => {
  const willing = new Set([...all.willing()].map((p) => p.residentId));
  const others = [...persons({ rows: ROWS })].filter((p) => !willing.has(p.residentId));
  expect(others).toHaveLength(10_000);
  expect(others.filter((p) => all.cells.has(all.cellOf(p)))).toEqual([]);
});

it('keeps classes of 20 at every size, which the law of the demo asks for', () => {
  for (const rows of [FEWEST, 1000, 50_000]) {
    const births = new Map<string, number>();
    for (const [shown, n] of new Cohort(rows).cells) {
      const birth = shown.split(' ')[0] ?? '';
      births.set(birth, (births.get(birth) ?? 0) + n);
    }
    expect(Math.min(...births.values())).toBeGreaterThanOrEqual(20);
  }
});

describe('the check of a delivery', () => {
  const swapped = (rows: Map<string, string>, shown: string): Rows => {
    const [token = ''] = rows.keys();
    return rows.set(token, shown);
  };
  it('takes exactly those who consent', () => {
    expect(() => mustBeTheConsenting(delivered(), all.cells)).not.toThrow();
  });
  it('sees one person in place of another, by year or by diagnosis', () => {
    expect(() => mustBeTheConsenting(swapped(delivered(), cell(1950, 'I')), all.cells)).toThrow('1950 I: 1');
    expect(() => mustBeTheConsenting(swapped(delivered(), cell(1941, 'Z')), all.cells)).toThrow('1941 Z: 1');
  });
  it('sees one person more or fewer', () => {
    const rows = delivered();
    expect(() => mustBeTheConsenting(rows.set('more', cell(1941, 'I')), all.cells)).toThrow('90001 rows');
    rows.delete('more');
    const [token = ''] = rows.keys();
    rows.delete(token);
    expect(() => mustBeTheConsenting(rows, all.cells)).toThrow('89999 rows');
  });

  const gone = all.withdrawing.map((p) => all.cellOf(p));
  const later = (): Map<string, string> => {
    const rows = delivered();
    for (const p of all.withdrawing) rows.delete(`token of ${p.residentId}`);
    return rows;
  };
  it('takes the next delivery without exactly those who withdrew', () => {
    expect(gone).toHaveLength(3);
    expect(() => mustLack(later(), delivered(), gone)).not.toThrow();
  });
  it('sees that nobody, somebody else, or one more is gone, and that somebody came', () => {
    const before = delivered();
    const [{ residentId = '' } = {}] = all.withdrawing;
    expect(() => mustLack(before, before, gone)).toThrow('lost are');
    expect(() => mustLack(later().set(`token of ${residentId}`, gone[0] ?? ''), before, gone)).toThrow('lost are');
    const [other = ''] = [...later().entries()].find(([, shown]) => !gone.includes(shown)) ?? [];
    const without = later();
    without.delete(other);
    expect(() => mustLack(without, before, gone)).toThrow('lost are');
    expect(() => mustLack(later().set('new', 'x'), before, gone)).toThrow('1 came in addition');
  });
});
