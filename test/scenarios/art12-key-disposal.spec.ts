import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from '../../src/demo/ids.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { LocalAtRest } from '../../src/platform/crypto/at-rest/local-at-rest.ts';
import { rotateMaster } from '../../src/platform/crypto/at-rest/rotation.ts';
import { contentOf } from '../../src/platform/files/content.ts';
import { verifyDisposal, type DisposalProof } from '../../src/platform/ledger/key-disposal.ts';
import { upload } from '../support/case.ts';
import { archived, caseFile, Desk, jsonOf, manifestOf, sealAll } from '../support/case-file.ts';
import { begun, ended } from '../support/inspecting.ts';
import { agrees, allKeys, destroys, keyFile, lifts, sealed, seals, stateOf, why } from '../support/key-ends.ts';
import { closedCase, later, page, verified, type ClosedCase } from '../support/key-cases.ts';
import { told } from '../support/told.ts';
import { openWorld, personOf, type Answer, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let desk: Desk;
const { agreements, resources } = seedIds;
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

const finding = (answer: Answer, rule: string): unknown =>
  (answer.body as { findings: { rule: string }[] }).findings.find((f) => f.rule === rule);

describe('R23-3, R23-4 the keys of a case', () => {
  let of: ClosedCase;
  let id: string;
  let before: string;

  it('are sealed by one decider of the center, at once: what they opened is refused, what is filed as well', async () => {
    of = await closedCase(world, 'operator');
    expect((await world.get('operator', of.path)).status).toBe(200);
    for (const as of ['dataAuthority', 'operator', 'securitySupervisor'] as const)
      expect(told(await seals(world, 'application', of.id, as))).toEqual([403, 'forbidden']);
    expect(told(await seals(world, 'application', seedIds.applications.draft))).toEqual([400, 'validation-failed']);
    expect(told(await seals(world, 'agreement', of.id))).toEqual([400, 'validation-failed']);
    const rehearsed = await world.post('governanceCenter', '/key-disposals?validateOnly=true', { scopeKind: 'application', scopeId: of.id, ...why }); // prettier-ignore
    expect([rehearsed.body.wouldSucceed, keyFile(world, 'application', of.id).state]).toEqual([true, 'active']);
    const made = await seals(world, 'application', of.id);
    expect(made.body).toMatchObject({ state: 'sealed', scopeKind: 'application', scopeId: of.id, ...why });
    id = made.body.id as string;
    expect(keyFile(world, 'application', of.id)).toMatchObject({ state: 'sealed', disposal: id });
    expect(told(await world.get('operator', of.path))).toEqual([409, 'content-sealed']);
    expect(told(await seals(world, 'application', of.id))).toEqual([409, 'conflict']);
    const open = await closedCase(world, 'otherOperator', false);
    await sealed(world, 'application', open.id);
    const back = { reason: '补正', missing: ['附件'] };
    await world.post('dataAuthority', `/applications/${open.id}/return`, back);
    expect(told(await upload(world, 'otherOperator', open.id, { type: 'other', fileName: '二.pdf' }, page))).toEqual([409, 'content-sealed']); // prettier-ignore
  });

  it('are unsealed by another person only, and then open again', async () => {
    expect(told(await lifts(world, id, 'governanceCenter'))).toEqual([403, 'separation-of-duties']);
    const weak = world.app.get(DemoIssuer).issue(personOf('governanceCenter.2'), 'weak').accessToken;
    expect(told(await world.post('governanceCenter.2', `/key-disposals/${id}/lift`, { reason: 'x' }, { authorization: `Bearer ${weak}` }))).toEqual([401, 'step-up-required']); // prettier-ignore
    expect((await lifts(world, id)).status).toBe(200);
    expect([await stateOf(world, id), keyFile(world, 'application', of.id).state]).toEqual(['lifted', 'active']);
    expect((await world.get('operator', of.path)).status).toBe(200);
    expect(told(await destroys(world, id))).toEqual([409, 'illegal-transition']);
  });

  it('are destroyed by another person, with the concurrence of the data authority and a strong login', async () => {
    before = keyFile(world, 'application', of.id).keys[0]?.wrapped ?? '';
    cpSync(join(world.folder, 'keyring.json'), join(folder, 'keyring.json'));
    cpSync(join(world.folder, 'keyring.json.keys'), join(folder, 'keyring.json.keys'), { recursive: true });
    id = await sealed(world, 'application', of.id);
    expect(told(await destroys(world, id))).toEqual([422, 'rules-forbid', 'R23-4', 'R21-8']);
    await later(world, 1200);
    expect(told(await destroys(world, id))).toEqual([422, 'rules-forbid', 'R23-4']);
    for (const as of ['operator', 'securitySupervisor', 'governanceCenter.2'] as const)
      expect((await agrees(world, id, 1, as)).status).toBe(403);
    expect((await agrees(world, id)).status).toBe(201);
    expect(told(await destroys(world, id, 'governanceCenter'))).toEqual([403, 'separation-of-duties']);
    for (const as of ['dataAuthority', 'operator'] as const)
      expect(told(await destroys(world, id, as))).toEqual([403, 'forbidden']);
    const weak = world.app.get(DemoIssuer).issue(personOf('governanceCenter.2'), 'weak').accessToken;
    expect(told(await destroys(world, id, 'governanceCenter.2', { authorization: `Bearer ${weak}` }))).toEqual([401, 'step-up-required']); // prettier-ignore
    expect(told(await world.get('dataAuthority', `/key-disposals/${id}/proof`))).toEqual([409, 'out-of-order']);
    const destroyed = await destroys(world, id);
    expect([destroyed.status, destroyed.body.state]).toEqual([200, 'destroying']);
    expect(await stateOf(world, id, 'operator')).toBe('destroyed');
    for (const act of [destroys, lifts]) expect(told(await act(world, id))).toEqual([409, 'illegal-transition']);
  });

  it('are gone from the disk; what they sealed opens for nobody, but with a copy of the folder made before', async () => {
    const { state, keys } = keyFile(world, 'application', of.id);
    expect([state, keys.length, keys[0]?.wrapped]).toEqual(['destroyed', 1, undefined]);
    expect(allKeys(world)).not.toContain(before.slice(0, 40));
    expect(told(await world.get('operator', of.path))).toEqual([409, 'content-destroyed']);
    const name = { scope: { kind: 'application', id: of.id }, object: `objects/${of.object.slice(6)}` };
    const bytes = readFileSync(join(world.folder, 'objects', of.object));
    const text = async (keyring: string) => {
      const opened = await new LocalAtRest(keyring, 'sm').open(name, contentOf(bytes));
      return await opened.read(0, 1000);
    };
    await expect(text(join(world.folder, 'keyring.json'))).rejects.toMatchObject({ code: 'content-destroyed' });
    expect((await text(join(folder, 'keyring.json'))).equals(page)).toBe(true);
    rmSync(join(folder, 'keyring.json.keys', `application-${of.id}.json`));
    await expect(text(join(folder, 'keyring.json'))).rejects.toMatchObject({ code: 'content-altered' });
    await rotateMaster(join(world.folder, 'keyring.json'), 'sm');
    expect(keyFile(world, 'application', of.id)).toEqual({ ...keyFile(world, 'application', of.id), state: 'destroyed', keys }); // prettier-ignore
  });

  it('have a proof, for whom the disposal is visible, that stands without this system, byte for byte', async () => {
    const { status, text } = await world.get('operator', `/key-disposals/${id}/proof`);
    expect(status).toBe(200);
    const proof = JSON.parse(text) as DisposalProof;
    expect(proof).toMatchObject({
      scope: { kind: 'application', id: of.id },
      sealed: { organizationId: personOf('governanceCenter').organizationId, reason: why.reason },
      destroyed: { organizationId: personOf('governanceCenter').organizationId, reason: '保存期限届满' },
      concurrences: [{ organizationId: personOf('dataAuthority').organizationId, version: 1 }],
      basis: why.basis,
      articles: ['Art 12', 'Art 23'],
      opening: { tried: 1, refused: 1, code: 'content-destroyed' },
    });
    const [count] = await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM application_materials WHERE application_id = $1', of.id); // prettier-ignore
    expect(proof.objects.count).toBe(count?.n);
    expect(proof.notPromised[0]?.en).toMatch(/Backups of the keyring/);
    expect(verified(desk, text)).toEqual({ code: 0, out: expect.stringContaining(`proven: 1 keys of application ${of.id}`) as string }); // prettier-ignore
    const keys = Object.fromEntries((JSON.parse(readFileSync(join(desk.folder, 'keys.json'), 'utf8')) as { items: { keyId: string; pem: string }[] }).items.map((k) => [k.keyId, k.pem])); // prettier-ignore
    expect(verifyDisposal(text, keys).ok).toBe(true);
    const raw = Buffer.from(text);
    for (let at = 0; at < raw.length; at += 1) {
      const changed = Buffer.from(raw);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
      expect([at, verifyDisposal(changed.toString(), keys).ok]).toEqual([at, false]);
    }
    expect(verifyDisposal(text, {}).ok).toBe(false);
    expect(verified(desk, text.replace(of.id, seedIds.applications.lapsed)).code).toBe(1);
    expect((await world.get('otherOperator', `/key-disposals/${id}/proof`)).status).toBe(404);
  });

  it('are shown by the file of the case, which is made all the same: documents by their digests alone', async () => {
    await sealAll(world);
    const file = await archived(world, 'operator', of.id);
    expect(desk.verify(file)).toMatchObject({ code: 0 });
    const names = manifestOf(file).members.map((m) => m.name);
    expect(names).toContain(`records/key_disposal/${id}.json`);
    expect(names.filter((name) => name.startsWith('documents/'))).toEqual([]);
    expect(jsonOf<{ sha256: string }>(file, 'documents.ndjson').length).toBeGreaterThan(0);
    expect(jsonOf<{ aggregateId: string; to: string }>(file, 'history.ndjson').filter((t) => t.aggregateId === id).map((t) => t.to)).toEqual(['sealed', 'destroying', 'destroyed']); // prettier-ignore
    expect((await caseFile(world, 'operator', of.id)).status).toBe(200);
  });
});

describe('nothing is destroyed that is still needed', () => {
  it('R12-6, R12-7, R21-7 of an agreement before it has ended, for 190 days, and while an inspection covers it', async () => {
    const effective = await sealed(world, 'agreement', agreements.suspended);
    const expired = await sealed(world, 'agreement', agreements.terminated);
    await agrees(world, effective);
    await agrees(world, expired);
    const inspection = await begun(world, { agreementIds: [agreements.terminated] });
    const state = (await world.get('dataAuthority', `/agreements/${agreements.suspended}`)).body.state as string;
    const live = ['effective', 'suspended', 'signed', 'termination_pending'].includes(state);
    expect(told(await destroys(world, effective)).slice(2, 3)).toEqual([live ? 'R12-6' : 'R12-7']);
    const refused = await destroys(world, expired);
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R21-7']);
    expect(finding(refused, 'R21-7')).toMatchObject({ article: 'Art 21' });
    await ended(world, inspection);
    expect((await destroys(world, expired)).status).toBe(200);
    expect(await stateOf(world, expired)).toBe('destroyed');
  });

  it('R14-7 of a resource that is offered; one that is retired may', async () => {
    const offered = await sealed(world, 'resource', resources.communities);
    const retired = await sealed(world, 'resource', resources.retired);
    await agrees(world, offered);
    await agrees(world, retired);
    const refused = await destroys(world, offered);
    expect(told(refused)).toContain('R14-7');
    expect(finding(refused, 'R14-7')).toMatchObject({ article: 'Art 14' });
    expect((await destroys(world, retired)).status).toBe(200);
    expect(await stateOf(world, retired)).toBe('destroyed');
    await lifts(world, offered);
  });

  it('R09-7 of a case that is open', async () => {
    const open = await closedCase(world, 'operator', false);
    const id = await sealed(world, 'application', open.id);
    await agrees(world, id);
    expect(told(await destroys(world, id))).toEqual([422, 'rules-forbid', 'R09-7']);
  });
});
