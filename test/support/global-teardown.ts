import { rmSync } from 'node:fs';

export default async function teardown(): Promise<void> {
  await (globalThis as { testCluster?: { stop(): Promise<void> } }).testCluster?.stop();
  const { folder } = JSON.parse(process.env.TEST_CLUSTER ?? '{}') as { folder?: string };
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
