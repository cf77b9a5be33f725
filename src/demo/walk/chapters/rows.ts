import { isDeepStrictEqual } from 'node:util';
import { answer } from '../../../../openapi/client/index.ts';
import { NAME_MARKER } from '../../person-set.ts';
import { at, done, linesOf, settled } from '../calls.ts';
import { cell, type Cells } from '../cohort.ts';
import type { Stage } from '../stage.ts';
import type { Grant } from './sharing.ts';

/** A name, a phone number or the head of a resident id of the generated set, in the clear. */
const RAW = new RegExp(`${NAME_MARKER}|\\b199\\d{8}\\b|\\b320199(19|20)\\d{2}`);
/** What was delivered: token of a person, and what the copy shows of that person. */
export type Rows = ReadonlyMap<string, string>;

export const askDelivery = (stage: Stage, { id: grantId }: Grant) =>
  stage.as('operator').POST('/api/v1/deliveries', { body: { grantId } });
export const deliverySeen = (stage: Stage, id: string) =>
  answer(stage.as('operator').GET('/api/v1/deliveries/{id}', at(id)));
const read = (stage: Stage, id: string) =>
  answer(stage.as('operator').GET('/api/v1/deliveries/{id}/rows', { ...at(id), parseAs: 'stream' }));

/** Deliveries asked for where a machine is too busy to have its right to go on confirmed within the second it has. */
const TRIES = 3;
/** A delivery and what it gave. */
export async function deliveredRows(stage: Stage, grant: Grant): Promise<{ id: string; rows: Rows }> {
  for (let left = TRIES - 1; ; left -= 1) {
    const { id } = await done(askDelivery(stage, grant));
    try {
      return { id, rows: await rowsOf(stage, id) };
    } catch (error) {
      const { reason } = await settled(['queued', 'running'], () => deliverySeen(stage, id));
      if (reason !== 'lease-lost' || left === 0)
        throw new Error(`delivery ${id} did not end whole: ${reason ?? 'no reason'}`, { cause: error });
    }
  }
}
/** Reads a delivery line by line. @throws where a raw value or a person comes twice */
async function rowsOf(stage: Stage, id: string): Promise<Rows> {
  const rows = new Map<string, string>();
  for await (const line of linesOf(await read(stage, id))) {
    if (RAW.test(line)) throw new Error('a raw value was delivered');
    const { resident_id: token, birth_date: birth, diagnosis } = JSON.parse(line) as Record<string, unknown>;
    if (typeof token !== 'string' || token.length < 32) throw new Error('a row names no token');
    if (rows.has(token)) throw new Error('a person was delivered twice');
    rows.set(token, cell(birth, diagnosis));
  }
  return rows;
}

/** Rows as counts of what they show. */
function counted(shown: Iterable<string>): Cells {
  const cells = new Map<string, number>();
  for (const key of shown) cells.set(key, (cells.get(key) ?? 0) + 1);
  return cells;
}

/**
 * Exactly those who consent: as many as there are, one token each, and of every year of birth and chapter of diagnosis as
 * many as the generator made. In a copy that keeps the year of birth nobody else fits: who has not consented was born in
 * years of their own. A smaller run keeps bands of years and counts only.
 */
export function mustBeTheConsenting(rows: Rows, expected: Cells): void {
  const wanted = [...expected.values()].reduce((all, n) => all + n, 0);
  if (rows.size !== wanted) throw new Error(`${rows.size} rows were delivered, not ${wanted}`);
  const got = counted(rows.values());
  const odd = [...got].filter(([shown, n]) => expected.get(shown) !== n).map(([shown, n]) => `${shown}: ${n}`);
  if (!isDeepStrictEqual(got, expected)) throw new Error(`others than those who consent were delivered: ${odd.join()}`);
}

/** Exactly the rows of before, without these persons'. */
export function mustLack(rows: Rows, before: Rows, gone: readonly string[]): void {
  const added = [...rows].filter(([token, shown]) => before.get(token) !== shown).length;
  const lost = [...before].filter(([token]) => !rows.has(token)).map(([, shown]) => shown);
  if (added > 0 || !isDeepStrictEqual(counted(lost), counted(gone)))
    throw new Error(`lost are ${lost.join()}, not ${gone.join()}, and ${added} came in addition`);
}

/** A delivery held after its first piece; `isCut` reads on to the error it must end with. */
export async function heldDelivery(stage: Stage, grant: Grant): Promise<{ isCut(): Promise<void> }> {
  const { id } = await done(askDelivery(stage, grant));
  const lines = linesOf(await read(stage, id));
  await lines.next();
  const readOn = async (): Promise<boolean> => {
    try {
      while ((await lines.next()).done !== true);
      return true;
    } catch {
      return false;
    }
  };
  return {
    isCut: async () => {
      if (await readOn()) throw new Error('the delivery under way came to its end');
      const { state, reason } = await settled(['queued', 'running'], () => deliverySeen(stage, id));
      if (state !== 'cut' || reason !== 'agreement-not-effective')
        throw new Error(`the delivery under way is ${state}: ${reason}`);
    },
  };
}
