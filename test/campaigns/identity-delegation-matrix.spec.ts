import { lifecycles } from '../../src/lifecycles.ts';
import { delegated } from '../support/acting.ts';
import { openMatrixWorld, placedRoutes } from '../support/matrix-world.ts';
import { Asking } from '../support/oracle/asking.ts';
import { excluded, mayCreate, verdict, type Oracle, type Rule, type Specimen } from '../support/oracle/index.ts';
import type { As, World } from '../support/world.ts';

jest.setTimeout(300_000);
/** By hand: what is done in person (R10-4, R18-3; a delegation is given by whose right it is). */
const inPerson = ['application.declare-interest', 'application.dissent', 'application.score', 'delegation.give', 'evaluation.score']; // prettier-ignore
/** Handlers in the place of deciders. */
const pairs: readonly (readonly [As, As])[] = [
  ['dataAuthority.4', 'dataAuthority'],
  ['healthAuthority.4', 'healthAuthority.2'],
  ['operator.3', 'operator'],
];
let world: World;
let asking: Asking;
let specimens: ReadonlyMap<Oracle, readonly Specimen[]>;
let cells = 0;
beforeAll(async () => {
  ({ world, specimens } = await openMatrixWorld());
  asking = new Asking(world);
  for (const [by, giver] of pairs) if (giver !== 'operator') await delegated(world, giver, by); // one of the seed
});
afterAll(async () => {
  console.log(`in the place of a decider: ${cells} cells`);
  await world.close();
});

it('the table marks exactly what is done in person', () => {
  const marked = lifecycles.flatMap((l) =>
    [...l.rows, ...(l.filings ?? [])].filter((s) => s.inPerson).map((s) => `${l.aggregate}.${s.act}`),
  );
  expect(marked.sort()).toEqual(inPerson);
});

/**
 * What the giver would be told; in person nobody does it for another, not even where it could be done, and who acts is
 * held to what he himself did before, too (R15-6).
 */
function expected(oracle: Oracle, rule: Rule, giver: As, by: As, specimen: Specimen | undefined): string {
  const own = specimen ? verdict(oracle, giver, rule, specimen) : mayCreate(oracle, giver, rule);
  const personal = inPerson.includes(`${oracle.aggregate}.${rule.act}`);
  const barred = personal || (specimen !== undefined && excluded(oracle, by, rule, specimen));
  return String(barred && own !== 404 ? 403 : own);
}

it.each(pairs)('%s acting for %s may what that one may, everywhere', async (by, giver) => {
  const wrong: string[] = [];
  for (const { oracle, rule } of placedRoutes(world)) {
    if (!oracle || !rule) continue;
    const on = rule.from.includes('new') ? [undefined] : (specimens.get(oracle) ?? []);
    for (const specimen of on) {
      cells += 1;
      const found = await asking.ask(oracle, rule, giver, specimen, by);
      const told = expected(oracle, rule, giver, by, specimen);
      if (found !== told)
        wrong.push(`${oracle.aggregate}.${rule.act} ${specimen?.state ?? 'new'}: ${found}, not ${told}`);
    }
  }
  expect(wrong).toEqual([]);
});
