import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const scenarios = join(__dirname, '../scenarios');
const groups = join(__dirname, '../groups');

const specsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.spec.ts'))
    .toSorted();

function declare(folder: string, names: readonly string[]): void {
  for (const name of names)
    describe(name, () => {
      afterAll(() => jest.restoreAllMocks());
      jest.requireActual<object>(join(folder, name));
    });
  jest.setTimeout(300_000); // the longest that any of them asks for: here it counts for all
}

/**
 * Declares every n-th file of the scenarios here, each as a block of its own with its own world: loading the product
 * anew for each file costs more than most of them do. Whatever lies in the folder belongs to exactly one group.
 * @param which from 1
 */
export function group(which: number): void {
  const of = readdirSync(groups).length;
  declare(
    scenarios,
    specsIn(scenarios).filter((_, i) => i % of === which - 1),
  );
}

/** Declares the scenarios that hold the product to a time; they run one after the other, with nothing beside them. */
export function timedGroup(): void {
  const folder = join(scenarios, 'timed');
  declare(folder, specsIn(folder));
}
