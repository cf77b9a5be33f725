import { removeBuilt } from './built.ts';

export default async function teardown(): Promise<void> {
  await (globalThis as { testCluster?: { close(): Promise<void> } }).testCluster?.close();
  removeBuilt();
}
