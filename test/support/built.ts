import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where this run of the tests builds the product: inside the repository, so that the built code finds its packages; beside dist, which others write. */
export const builtProduct = (): string => {
  const { TEST_BUILD } = process.env;
  if (TEST_BUILD === undefined) throw new Error('the set-up of the run has not said where to build');
  return TEST_BUILD;
};

/** Says it to every test file of the run that begins; `removeBuilt` at its end. */
export const chooseBuilt = (): void => {
  process.env.TEST_BUILD = join(__dirname, `../../dist/process-test-${process.pid}`);
};
export const removeBuilt = (): void => rmSync(builtProduct(), { recursive: true, force: true });
