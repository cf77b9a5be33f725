import { generateKeyPairSync } from 'node:crypto';
import { seedIds } from '../../src/demo/ids.ts';
import { newPen, registration } from '../support/signing.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const keys = '/signing-keys';
const said = ({ status, body }: Answer): unknown => [
  status,
  body.code,
  ...((body.errors as { pointer: string; code: string }[] | undefined) ?? []).map((e) => `${e.pointer} ${e.code}`),
  ...((body.findings as { rule: string; pointer: string }[] | undefined) ?? []).map((f) => `${f.rule} ${f.pointer}`),
];
const reason = { reason: 'test' };

describe.each(['SM2', 'ES256'] as const)('R10-7 a key for %s', (algorithm) => {
  const pen = newPen(algorithm);
  let id: string;
  it('is registered with the proof that it is held, and kept in one form', async () => {
    const made = await world.post('operator', keys, registration('operator', pen));
    expect([made.status, made.body.state, made.body.algorithm]).toEqual([201, 'pending', algorithm]);
    expect(made.body).toMatchObject({ publicKey: pen.publicKey.trim() === '' ? '' : pen.publicKey, activatedAt: null });
    id = made.body.id as string;
  });
  it('is nobody else’s to see until it counts', async () => {
    expect((await world.get('operator.4', `${keys}/${id}`)).status).toBe(200);
    expect((await world.get('otherOperator', `${keys}/${id}`)).status).toBe(404);
    expect((await world.get(undefined, '/public/signing-keys?limit=100')).text).not.toContain(id);
  });
  it('is activated by another person, with a strong login (R15-6)', async () => {
    expect(said(await world.post('operator', `${keys}/${id}/activate`, reason))).toEqual([403, 'separation-of-duties']);
    expect((await world.post('otherOperator', `${keys}/${id}/activate`, reason)).status).toBe(404);
    const active = await world.post('operator.2', `${keys}/${id}/activate`, reason);
    expect([active.status, active.body.state]).toEqual([200, 'active']);
    expect((await world.get('otherOperator', `${keys}/${id}`)).body).not.toHaveProperty('reason');
    const open = (await world.get(undefined, '/public/signing-keys?limit=100')).body.items as { id: string }[];
    expect(open.filter((k) => k.id === id)).toEqual([expect.objectContaining({ state: 'active', algorithm })]);
  });
  it('is one organization’s, once: neither the same again nor another’s', async () => {
    const again = registration('operator', pen, 'again');
    expect(said(await world.post('operator', keys, again))).toEqual([409, 'conflict']);
    expect(said(await world.post('otherOperator', keys, registration('otherOperator', pen)))).toEqual([
      409,
      'conflict',
    ]);
    const taken = { ...registration('otherOperator', pen), proof: again.proof };
    expect(said(await world.post('otherOperator', keys, taken))).toEqual([422, 'rules-forbid', 'R10-7 /proof']);
  });
  it('ends: retired it stays readable, revoked it says from when on nothing is trusted', async () => {
    const retired = await world.post('operator', `${keys}/${id}/retire`, reason);
    expect([retired.body.state, retired.body.reason]).toEqual(['retired', 'test']);
    const ahead = { ...reason, distrustedFrom: '2099-01-01T00:00:00+08:00' };
    expect(said(await world.post('operator.3', `${keys}/${id}/revoke`, ahead))).toEqual([422, 'rules-forbid', 'R10-7 /distrustedFrom']); // prettier-ignore
    const back = { ...reason, distrustedFrom: '2026-06-01T00:00:00+08:00' };
    const revoked = await world.post('operator.3', `${keys}/${id}/revoke`, back);
    expect(revoked.body).toMatchObject({ state: 'revoked', distrustedFrom: '2026-06-01T00:00:00.000+08:00' });
    expect(said(await world.post('operator', `${keys}/${id}/revoke`, reason))).toEqual([409, 'illegal-transition']);
    expect(said(await world.post('operator', keys, registration('operator', pen, 'anew')))).toEqual([409, 'conflict']);
  });
});

describe('R10-7 what is no key', () => {
  const pen = newPen('ES256');
  const body = registration('operator', pen);
  it('a proof for another text, by another key, or none', async () => {
    const other = newPen('ES256');
    for (const proof of [pen.sign('something else'), other.sign('x'), 'AAAA', 'no signature'])
      expect(said(await world.post('operator', keys, { ...body, proof }))).toEqual([
        422,
        'rules-forbid',
        'R10-7 /proof',
      ]);
    const refused = await world.post('operator', `${keys}?validateOnly=true`, { ...body, proof: 'AAAA' });
    expect(String(refused.body.findings[0].message)).toContain('"v":"zonekeeper/signing-key/1"'); // what is to be signed
  });
  it('a private key sent by mistake is refused, and is nowhere afterwards', async () => {
    const secret = pen.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const sent = await world.post('operator', keys, { ...body, publicKey: secret });
    expect(said(sent)).toEqual([400, 'validation-failed', '/publicKey private-key']);
    const core = secret.split('\n')[1] ?? '';
    expect(sent.text).not.toContain(core);
    const found = await world.sql(`SELECT id FROM audit_events WHERE encode(payload, 'escape') LIKE $1`, `%${core}%`);
    expect(found).toEqual([]);
    const jwk = pen.privateKey.export({ format: 'jwk' });
    const inJwk = await world.post('operator', keys, { name: 'k', proof: body.proof, jwk });
    expect(said(inJwk)).toEqual([400, 'validation-failed', '/jwk/d unknown-field']);
    expect(inJwk.text).not.toContain(jwk.d);
  });
  it('both forms at once or none, another kind, a point beside the curve', async () => {
    const { publicKey, ...rest } = body;
    const [x, y] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((b) => b.toString('base64url'));
    const rsa = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ format: 'pem', type: 'spki' });
    for (const [sent, error] of [
      [rest, '/publicKey invalid'],
      [{ ...body, jwk: { kty: 'EC', crv: 'SM2', x, y } }, '/jwk invalid'],
      [{ ...rest, jwk: { kty: 'EC', crv: 'SM2', x, y } }, '/jwk not-on-the-curve'],
      [{ ...rest, jwk: { kty: 'EC', crv: 'P-256', x, y } }, '/jwk not-on-the-curve'],
      [{ ...rest, jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y } }, '/jwk not-a-public-key'],
      [{ ...rest, publicKey: rsa }, '/publicKey not-a-public-key'],
    ] as const)
      expect(said(await world.post('operator', keys, sent))).toEqual([400, 'validation-failed', error]);
    expect(publicKey).toBe(pen.publicKey);
  });
  it('is registered by who decides, and by no administrator', async () => {
    expect(said(await world.post('operator.3', keys, registration('operator.3', pen)))).toEqual([403, 'needs-decider']);
    const admin = registration('governanceCenter.6', pen);
    expect((await world.post('governanceCenter.6', keys, admin)).status).toBe(403);
  });
});

it('R10-7 no administrator takes part; the database refuses a revocation without its date', async () => {
  const { pending, active } = seedIds.signingKeys;
  for (const as of ['governanceCenter.5', 'governanceCenter.6'] as const) {
    expect((await world.post(as, `${keys}/${active}/revoke`, reason)).status).toBe(403);
    expect((await world.get(as, `${keys}/${pending}`)).status).toBe(404);
  }
  await expect(world.sql(`UPDATE organization_keys SET state = 'revoked' WHERE id = $1`, active)).rejects.toThrow(
    'ck_organization_keys_dates',
  );
});
