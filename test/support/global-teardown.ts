import { rmSync } from 'node:fs';

export default async function teardown(): Promise<void> {
  await (globalThis as { testCluster?: { stop(): Promise<void> } }).testCluster?.stop();
  const { folder, template } = JSON.parse(process.env.TEST_CLUSTER ?? '{}') as { folder?: string; template?: string };
  for (const made of [folder, template]) if (made !== undefined) rmSync(made, { recursive: true, force: true });
}
