import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { disagreements, recordedEnds, type RecordedEnd } from '../../src/admin/key-ends.checks.ts';
import { Acts } from '../../src/platform/acts/acts.service.ts';
import { rotateMaster } from '../../src/platform/crypto/at-rest/rotation.ts';
import { Crypto } from '../../src/platform/crypto/index.ts';
import { KeyDisposalRunner } from '../../src/security-monitoring/index.ts';
import { openCall, pdf, preparedApplication, upload } from '../support/case.ts';
import { Desk } from '../support/case-file.ts';
import { agrees, destroys, keyFile, lifts, sealed, seals, stateOf } from '../support/key-ends.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let desk: Desk;
const page = pdf('filed by the applicant');
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  desk = new Desk(world, (await world.get('operator', '/audit/keys')).body);
  folder = mkdtempSync('/var/tmp/zonekeeper-disposal-');
});
afterAll(async () => {
  for (const path of [desk.folder, folder]) rmSync(path, { recursive: true, force: true });
  await world.close();
});

interface Case {
  readonly id: string;
  /** Of its material. */
  readonly path: string;
  readonly object: string;
}
let call: string;
/** A case with materials, withdrawn by its applicant. */
async function closedCase(as: 'operator' | 'otherOperator', leave = true): Promise<Case> {
  call = await openCall(world, '密钥处置公告');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  const id = await preparedApplication(world, as, call, year);
  expect((await upload(world, as, id, { type: 'other', fileName: '附件.pdf' }, page)).status).toBe(201);
  expect((await world.post(as, `/applications/${id}/submit`)).status).toBe(200);
  if (leave) expect((await world.post(as, `/applications/${id}/withdraw`, { reason: '不再申请' })).status).toBe(200);
  const [row] = await world.sql<{ id: string; key: string }>(
    `SELECT id, object_key AS key FROM application_materials WHERE application_id = $1 AND file_name = '附件.pdf'`, id); // prettier-ignore
  return { id, path: `/applications/${id}/materials/${row?.id ?? ''}/content`, object: row?.key ?? '' };
}
const days = async (n: number): Promise<void> =>
  void expect((await world.post(undefined, '/demo/clock', { days: n })).status).toBe(200);
/** What `audit-verify disposal` says of these bytes, in a process of its own. */
function verified(bytes: string): { code: number | null; out: string } {
  const command = join(__dirname, '../../src/audit-verify.ts');
  const args = ['--experimental-transform-types', '--no-warnings', command, 'disposal'];
  const { status, stdout } = spawnSync(process.execPath, [...args, desk.file('proof.json', bytes), '--keys', join(desk.folder, 'keys.json')], { encoding: 'utf8' }); // prettier-ignore
  return { code: status, out: stdout.trim() };
}

/** Closed early enough for every retention, as long as the policy set is in force. */
const cases: Case[] = [];
const caseOf = (n: number): Case => cases[n] as Case;

describe('a process that is killed between two steps', () => {
  const ends = () => world.app.get(Crypto).atRest.ends;
  const sweep = () => world.app.get(KeyDisposalRunner).sweep();
  beforeAll(async () => {
    for (let n = 0; n < 6; n += 1) cases.push(await closedCase('otherOperator'));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());
  async function ready(n: number): Promise<string> {
    const id = await sealed(world, 'application', caseOf(n).id);
    return id;
  }

  it('before the commit of a seal leaves the keys sealed and nobody told so; it is sealed again, with a record', async () => {
    const { id, path } = caseOf(0);
    const seal = ends().seal.bind(ends());
    jest.spyOn(ends(), 'seal').mockImplementationOnce(async (...what) => {
      await seal(...what);
      throw Object.assign(new Error('canceled'), { code: '57014' });
    });
    expect(told(await seals(world, 'application', id))).toEqual([503, 'busy']);
    expect((await world.get('governanceCenter', `/key-disposals?scopeId=${id}`)).body.items).toEqual([]);
    expect(told(await world.get('otherOperator', path))).toEqual([409, 'content-sealed']);
    const record = await sealed(world, 'application', id);
    expect((await lifts(world, record)).status).toBe(200);
    expect((await world.get('otherOperator', path)).status).toBe(200);
  });

  it('before the keys are unsealed is resumed by the next sweep', async () => {
    const id = await ready(1);
    jest.spyOn(ends(), 'unseal').mockRejectedValueOnce(new Error('killed'));
    expect((await lifts(world, id)).status).toBe(200);
    expect([await stateOf(world, id), keyFile(world, 'application', caseOf(1).id).state]).toEqual([
      'lifting',
      'sealed',
    ]);
    await sweep();
    expect([await stateOf(world, id), keyFile(world, 'application', caseOf(1).id).state]).toEqual(['lifted', 'active']);
  });

  it('after the order to destroy, before or after the keys are gone, is resumed: recorded as done once they are', async () => {
    const [first, second] = [await ready(2), await ready(3)];
    await days(2000); // also behind the inspection of the seed, which covers this operator
    for (const id of [first, second]) expect((await agrees(world, id)).status).toBe(201);
    jest.spyOn(ends(), 'destroy').mockRejectedValueOnce(new Error('killed'));
    expect((await destroys(world, first)).status).toBe(200);
    expect([await stateOf(world, first), keyFile(world, 'application', caseOf(2).id).state]).toEqual(['destroying', 'sealed']); // prettier-ignore
    expect(told(await world.get('otherOperator', caseOf(2).path))).toEqual([409, 'content-sealed']);
    expect((await world.get('governanceCenter', `/key-disposals/${first}/proof`)).status).toBe(409);
    jest.restoreAllMocks();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(world.app.get(Acts), 'advance').mockRejectedValueOnce(new Error('killed'));
    expect((await destroys(world, second)).status).toBe(200);
    expect([await stateOf(world, second), keyFile(world, 'application', caseOf(3).id).state]).toEqual(['destroying', 'destroyed']); // prettier-ignore
    await Promise.all([sweep(), sweep(), rotateMaster(join(world.folder, 'keyring.json'), 'sm')]);
    for (const [n, id] of [
      [2, first],
      [3, second],
    ] as const) {
      // prettier-ignore
      expect([await stateOf(world, id), keyFile(world, 'application', caseOf(n).id).state]).toEqual(['destroyed', 'destroyed']);
      expect(verified((await world.get('dataAuthority', `/key-disposals/${id}/proof`)).text).code).toBe(0);
    }
  });
});

describe('a backup of the keyring that was made before', () => {
  it('brings ended keys back: the doctor and the drill name them, and the next process ends them again', async () => {
    const [of, gone] = [caseOf(4), caseOf(5)];
    cpSync(join(world.folder, 'keyring.json.keys'), join(folder, 'older'), { recursive: true });
    const [held, id] = [await sealed(world, 'application', of.id), await sealed(world, 'application', gone.id)];
    await agrees(world, id);
    expect((await destroys(world, id)).status).toBe(200);
    const config = { KEYRING_FILE: join(world.folder, 'keyring.json') };
    const look = async () => await disagreements(config, await world.sql<RecordedEnd>(recordedEnds));
    const before = await look();
    expect([before.back, before.open]).toEqual([[], []]);
    for (const one of [of, gone]) {
      const name = `application-${one.id}.json`;
      cpSync(join(folder, 'older', name), join(world.folder, 'keyring.json.keys', name));
    }
    expect((await world.get('otherOperator', gone.path)).status).toBe(200); // what no destruction promises
    const found = await look();
    expect([found.back, found.open]).toEqual([[`application ${gone.id}`], [`application ${of.id}`]]);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await world.app.get(KeyDisposalRunner).settle();
    jest.restoreAllMocks();
    expect(await look()).toMatchObject({ back: [], open: [] });
    expect(told(await world.get('otherOperator', gone.path))).toEqual([409, 'content-destroyed']);
    expect(told(await world.get('otherOperator', of.path))).toEqual([409, 'content-sealed']);
    expect(await stateOf(world, held)).toBe('sealed');
  });
});

describe('what SQL holds', () => {
  const from = `INSERT INTO key_disposals SELECT (jsonb_populate_record(k, $1::jsonb)).* FROM key_disposals k`;
  it('one live disposal of a scope, two persons, no way back, no change of what was proven', async () => {
    const [one] = await world.sql<{ id: string; sealed_by: string }>(`SELECT id, sealed_by FROM key_disposals WHERE state = 'destroyed' LIMIT 1`); // prettier-ignore
    const id = one?.id ?? '';
    const fresh = { id: '01900000-0000-7000-8000-0000000000aa', case_number: 'x' };
    await expect(world.sql(`${from} WHERE k.id = $2`, fresh, id)).rejects.toThrow('uq_key_disposals_live');
    await expect(world.sql(`${from} WHERE k.id = $2`, { ...fresh, destroyed_by: one?.sealed_by }, id)).rejects.toThrow('ck_key_disposals_persons'); // prettier-ignore
    await expect(world.sql(`UPDATE key_disposals SET state = 'sealed' WHERE id = $1`, id)).rejects.toThrow(
      'stays destroyed',
    );
    for (const table of ['key_disposal_keys', 'key_disposal_proofs'])
      await expect(world.sql(`DELETE FROM ${table} WHERE disposal_id = $1`, id)).rejects.toThrow();
  });
});
