import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../scenarios');
const groups = join(__dirname, '../groups');

/**
 * Declares every n-th file of the scenarios here, each as a block of its own with its own world: loading the product
 * anew for each file costs more than most of them do. Whatever lies in the folder belongs to exactly one group.
 * @param which from 1
 */
export function group(which: number): void {
  const of = readdirSync(groups).length;
  const names = readdirSync(folder).filter((name) => name.endsWith('.spec.ts'));
  for (const name of names.toSorted().filter((_, i) => i % of === which - 1))
    describe(name, () => {
      afterAll(() => jest.restoreAllMocks());
      jest.requireActual<object>(join(folder, name));
    });
  jest.setTimeout(300_000); // the longest that any of them asks for: here it counts for all
}
