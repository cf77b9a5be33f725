import { personCsv, persons, type Person } from '../person-set.ts';

/** The size of the issue: so many persons are supplied, and nine in ten of them consent. */
export const ROWS = 100_000;
export const FEWEST = 100;
/** The route of the consents takes no more lines in one body. */
export const MOST = 200_000;
/** From here on classes by single year of birth are large enough, and a delivery is longer than what sockets hold. */
const MANY = 50_000;
/** Who was born in one of these years has not consented: 1 in 10 of the set, and each visible by year in a copy. */
const SILENT = new Set(['1950', '1960', '1965', '1975', '1985', '1995', '2005']);
const consents = ({ birthDate }: Person): boolean => !SILENT.has(birthDate.slice(0, 4));
const WITHDRAWING = 3;
/** How many persons share what a copy shows of them. */
export type Cells = ReadonlyMap<string, number>;

/** The generated persons of one run, and what of those who consent has to show in a copy. */
export class Cohort {
  readonly many: boolean;
  readonly consenting: number;
  /** What a copy shows of everybody who consents. */
  readonly cells: Cells;
  /** Some of them, who will withdraw. */
  readonly withdrawing: readonly Person[];

  constructor(readonly rows: number) {
    this.many = rows >= MANY;
    const cells = new Map<string, number>();
    const some: Person[] = [];
    for (const person of this.willing()) {
      if (some.length < WITHDRAWING) some.push(person);
      const cell = this.cellOf(person);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    this.cells = cells;
    this.withdrawing = some;
    this.consenting = [...cells.values()].reduce((all, n) => all + n, 0);
  }

  /** The mask of the date of birth: the year, where enough share it. */
  get birthMask(): { kind: 'date_truncate' } | { kind: 'year_band'; years: number } {
    return this.many ? { kind: 'date_truncate' } : { kind: 'year_band', years: 30 };
  }
  /** The set as its provider supplies it, piece by piece. */
  csv(): Iterable<string> {
    return personCsv(this);
  }
  *willing(): Generator<Person> {
    for (const person of persons(this)) if (consents(person)) yield person;
  }

  /** What the copy shows of a person beside the token: year or band of birth, chapter of the diagnosis. */
  cellOf({ birthDate, diagnosis }: Pick<Person, 'birthDate' | 'diagnosis'>): string {
    const year = birthDate.slice(0, 4);
    const from = Math.floor(Number(year) / 30) * 30;
    return cell(this.many ? year : `${from}-${from + 29}`, diagnosis.slice(0, 1));
  }
}
export const cell = (birth: unknown, diagnosis: unknown): string => `${String(birth)} ${String(diagnosis)}`;
