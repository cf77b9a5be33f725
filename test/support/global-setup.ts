import { chooseBuilt } from './built.ts';
import { openCluster } from './cluster.ts';

/** One cluster a run: each file gets its own copy of a template in about 20 ms. */
export default async function setup(): Promise<void> {
  chooseBuilt();
  (globalThis as { testCluster?: unknown }).testCluster = await openCluster();
}
