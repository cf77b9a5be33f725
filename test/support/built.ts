import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const told = (name: 'TEST_BUILD' | 'TEST_ENGINE'): string => {
  const path = process.env[name];
  if (path === undefined) throw new Error(`the set-up of the run has not said ${name}`);
  return path;
};

/** Where this run of the tests builds the product: inside the repository, so that the built code finds its packages; beside dist, which others write. */
export const builtProduct = (): string => told('TEST_BUILD');
/** Where the engine's files lie that this run built. */
export const builtEngine = (): string => told('TEST_ENGINE');

/** Says it to every test file of the run that begins; `removeBuilt` at its end. */
export function chooseBuilt(): void {
  process.env.TEST_BUILD = join(root, `dist/process-test-${process.pid}`);
  const engine = join(root, `dist/engine-test-${process.pid}`);
  process.env.TEST_ENGINE = join(engine, 'data-plane/engine');
  buildEngine(engine);
}
export function removeBuilt(): void {
  rmSync(builtProduct(), { recursive: true, force: true });
  rmSync(join(builtEngine(), '../..'), { recursive: true, force: true });
}

/** A job's process from sources takes twice as long to start, and a run starts hundreds. */
function buildEngine(into: string): void {
  const folder = 'data-plane/engine';
  const names = readdirSync(join(root, 'src', folder)).filter((name) => !name.endsWith('.spec.ts'));
  for (const file of [...names.map((name) => join(folder, name)), 'platform/crypto/resident-id.ts']) {
    const text = stripTypeScriptTypes(readFileSync(join(root, 'src', file), 'utf8'));
    const made = join(into, file.replace(/ts$/, 'js'));
    mkdirSync(dirname(made), { recursive: true });
    writeFileSync(made, text.replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
  }
}
