import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openCall, pdf, preparedApplication, upload } from './case.ts';
import type { Desk } from './case-file.ts';
import type { World } from './world.ts';

/** What an applicant files, and what its keys keep. */
export const page = pdf('filed by the applicant');
export interface ClosedCase {
  readonly id: string;
  /** Of its material. */
  readonly path: string;
  readonly object: string;
}

/** A case with materials, withdrawn by its applicant unless told otherwise. */
export async function closedCase(
  world: World,
  as: 'operator' | 'otherOperator',
  withdrawn = true,
): Promise<ClosedCase> {
  const call = await openCall(world, '密钥处置公告');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  const id = await preparedApplication(world, as, call, year);
  expect((await upload(world, as, id, { type: 'other', fileName: '附件.pdf' }, page)).status).toBe(201);
  expect((await world.post(as, `/applications/${id}/submit`)).status).toBe(200);
  if (withdrawn)
    expect((await world.post(as, `/applications/${id}/withdraw`, { reason: '不再申请' })).status).toBe(200);
  const [row] = await world.sql<{ id: string; key: string }>(
    `SELECT id, object_key AS key FROM application_materials WHERE application_id = $1 AND file_name = '附件.pdf'`, id); // prettier-ignore
  return { id, path: `/applications/${id}/materials/${row?.id ?? ''}/content`, object: row?.key ?? '' };
}

export const later = async (world: World, days: number): Promise<void> =>
  void expect((await world.post(undefined, '/demo/clock', { days })).status).toBe(200);

/** What `audit-verify disposal` says of these bytes, in a process of its own. */
export function verified(desk: Desk, bytes: string): { code: number | null; out: string } {
  const command = join(__dirname, '../../src/audit-verify.ts');
  const args = ['--experimental-transform-types', '--no-warnings', command, 'disposal'];
  const { status, stdout } = spawnSync(process.execPath, [...args, desk.file('proof.json', bytes), '--keys', join(desk.folder, 'keys.json')], { encoding: 'utf8' }); // prettier-ignore
  return { code: status, out: stdout.trim() };
}
