import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from '../../src/demo/ids.ts';
import { disagreements, recordedEnds, type RecordedEnd } from '../../src/admin/key-ends.checks.ts';
import { Acts } from '../../src/platform/acts/acts.service.ts';
import { rotateMaster } from '../../src/platform/crypto/at-rest/rotation.ts';
import { Crypto } from '../../src/platform/crypto/index.ts';
import { KeyDisposalRunner } from '../../src/security-monitoring/index.ts';
import { draftSuccession, fileRules } from '../support/amending.ts';
import { Desk } from '../support/case-file.ts';
import { agrees, destroys, keyFile, lifts, sealed, seals, stateOf } from '../support/key-ends.ts';
import { closedCase, later, verified, type ClosedCase } from '../support/key-cases.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let desk: Desk;
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

/** Closed early enough for every retention, as long as the policy set is in force. */
const cases: ClosedCase[] = [];
const caseOf = (n: number): ClosedCase => cases[n] as ClosedCase;

/** How keys and records disagree, as doctor and drill see it. */
const look = async () =>
  await disagreements({ KEYRING_FILE: join(world.folder, 'keyring.json') }, await world.sql<RecordedEnd>(recordedEnds));
/** As a backup of the keyring brings it back. */
const bringBack = (name: string): void =>
  cpSync(join(folder, 'older', name), join(world.folder, 'keyring.json.keys', name));
const copyKeys = (): void =>
  cpSync(join(world.folder, 'keyring.json.keys'), join(folder, 'older'), { recursive: true });

describe('the keys of the amendments of an agreement', () => {
  it('are sealed with it, and again where a backup brought them back', async () => {
    const path = await draftSuccession(world, seedIds.agreements.effective, 'otherOperator');
    await fileRules(world, path, 'otherOperator');
    const [, , amendment = ''] = path.split('/');
    copyKeys();
    const id = await sealed(world, 'agreement', seedIds.agreements.effective);
    expect(keyFile(world, 'agreement_amendment', amendment).state).toBe('sealed');
    expect(await look()).toEqual({ back: [], open: [], unrecorded: [] });
    bringBack(`agreement_amendment-${amendment}.json`);
    expect(await look()).toEqual({ back: [], open: [`agreement_amendment ${amendment}`], unrecorded: [] });
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await world.app.get(KeyDisposalRunner).settle();
    jest.restoreAllMocks();
    expect([await look(), keyFile(world, 'agreement_amendment', amendment).state]).toEqual([{ back: [], open: [], unrecorded: [] }, 'sealed']); // prettier-ignore
    expect((await lifts(world, id)).status).toBe(200);
    expect(keyFile(world, 'agreement_amendment', amendment).state).toBe('active');
  });
});

describe('a process that is killed between two steps', () => {
  const ends = () => world.app.get(Crypto).atRest.ends;
  const sweep = () => world.app.get(KeyDisposalRunner).sweep();
  beforeAll(async () => {
    for (let n = 0; n < 6; n += 1) cases.push(await closedCase(world, 'otherOperator'));
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
    world.patience.tries = 1;
    expect(told(await seals(world, 'application', id))).toEqual([503, 'busy']);
    world.patience.tries = 4;
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
    await later(world, 2000); // also behind the inspection of the seed, which covers this operator
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
      expect(verified(desk, (await world.get('dataAuthority', `/key-disposals/${id}/proof`)).text).code).toBe(0);
    }
  });
});

describe('a backup of the keyring that was made before', () => {
  it('brings ended keys back: the doctor and the drill name them, and the next process ends them again', async () => {
    const [of, gone] = [caseOf(4), caseOf(5)];
    copyKeys();
    const [held, id] = [await sealed(world, 'application', of.id), await sealed(world, 'application', gone.id)];
    await agrees(world, id);
    expect((await destroys(world, id)).status).toBe(200);
    const before = await look();
    expect([before.back, before.open]).toEqual([[], []]);
    for (const one of [of, gone]) bringBack(`application-${one.id}.json`);
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
