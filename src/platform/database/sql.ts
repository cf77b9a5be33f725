import { createHash } from 'node:crypto';
import { isUuid } from './uuid.ts';

/** A named, parameterised statement: parsed once a connection. Names stay under PostgreSQL's 63 bytes. */
export interface Sql {
  readonly name: string;
  readonly text: string;
}
const named = new Map<string, Sql>();

/** The statement of this text; the name is derived from the text, so equal texts share one plan. */
export function sql(text: string): Sql {
  const known = named.get(text);
  if (known) return known;
  const statement = { name: `s_${createHash('sha1').update(text).digest('hex').slice(0, 20)}`, text };
  named.set(text, statement);
  return statement;
}

const columns = new Map<string, string>();

/** `termStart` -> `term_start`. Only names that stand in the code come here, so all of them are remembered. */
export function snake(name: string): string {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const column = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  columns.set(name, column);
  return column;
}

/** A uuid inside a lock statement, which the simple protocol sends without parameters. */
export function uuidLiteral(id: string): string {
  if (!isUuid(id)) throw new Error('not a uuid');
  return `'${id}'::uuid`;
}

/** A select list that gives the columns of `a` the names of the facts: `a.term_start AS "termStart"`. */
export const aliased = (names: readonly string[]): string => names.map((n) => `a.${snake(n)} AS "${n}"`).join(', ');
