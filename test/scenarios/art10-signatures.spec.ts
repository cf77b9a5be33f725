import { createHash } from 'node:crypto';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { possessionText } from '../../src/organizations/index.ts';
import { canonical } from '../../src/platform/audit/canonical.ts';
import { readPem, type KeyAlgorithm } from '../../src/platform/crypto/index.ts';
import { dayOf } from '../../src/platform/clock/clock.ts';
import { nj2024, R10_7 } from '../../src/regulation/index.ts';
import { openSuccession } from '../support/amending.ts';
import { selection } from '../support/case.ts';
import { noSm2, OpensslKey, opensslVerifies, opensslVersion } from '../support/openssl.ts';
import { agreementBody, decision } from '../support/oracle/agreement.ts';
import { activeKey, newPen, type Pen } from '../support/signing.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
if (noSm2 !== undefined) console.warn(`SM2 IS NOT CHECKED by openssl here: ${noSm2}`);
let world: World;
const reason = { reason: 'test' };
const pens = { dataAuthority: newPen('ES256'), operator: newPen('SM2') };
const keyIds = { dataAuthority: '', operator: '' };
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let serial = 0;
/** An agreement of the comprehensive zone that is open for signature by the data authority and the operator. */
async function signing(): Promise<string> {
  serial += 1;
  const day = `2032-01-${String(serial).padStart(2, '0')}`;
  const { comprehensive } = seedIds.zones;
  const applicationId = await selection(world, cast.operator.id, comprehensive);
  const body = { ...agreementBody(comprehensive, cast.operator.id, day, day), applicationId };
  const made = await world.post('dataAuthority', '/agreements', body);
  const path = `/agreements/${made.body.id as string}`;
  const opened = await world.post('dataAuthority', `${path}/open-signing`);
  if (opened.status !== 200) throw new Error(opened.text);
  return path;
}
const textOf = async (path: string): Promise<string> =>
  (await world.get('operator', `${path}/signing-text`)).body.text as string;
const sign = (as: As, path: string, signature?: object): Promise<Answer> =>
  world.post(as, `${path}/sign`, { signer: '签署人', ...(signature && { signature }) });
const findings = ({ status, body }: Answer): unknown => [
  status,
  ...((body.findings as { rule: string; pointer?: string }[] | undefined) ?? []).map((f) =>
    `${f.rule} ${f.pointer ?? ''}`.trim(),
  ),
];

describe('R10-7 an agreement', () => {
  let path: string;
  it('has one text from the opening of its signing on: RFC 8785, with its digests, and nobody changes it', async () => {
    path = await signing();
    const { body } = await world.get('operator', `${path}/signing-text`);
    const text = body.text as string;
    const view = (await world.get('operator', path)).body;
    expect(JSON.parse(text)).toMatchObject({ v: 'zonekeeper/agreement/1', id: view.id, sections: view.sections, partyIds: view.partyIds, policyCode: view.policyCode }); // prettier-ignore
    expect(canonical(JSON.parse(text))).toBe(text);
    expect([body.sha256, body.sm3]).toEqual(['sha256', 'sm3'].map((d) => createHash(d).update(text).digest('hex')));
    await expect(world.sql(`UPDATE signing_texts SET text = '{}' WHERE aggregate_id = $1`, view.id)).rejects.toThrow();
    const draft = await world.get('dataAuthority', `/agreements/${seedIds.agreements.draft}/signing-text`);
    expect([draft.status, draft.body.code]).toEqual([409, 'out-of-order']);
    expect((await world.get('otherOperator', `${path}/signing-text`)).status).toBe(404);
  });
  it('is signed without a key by who has none, and with it by who has one', async () => {
    keyIds.operator = await activeKey(world, 'operator', pens.operator);
    const text = await textOf(path);
    const { keyId, value } = { keyId: keyIds.operator, value: pens.operator.sign(text) };
    expect(findings(await sign('operator', path))).toEqual([422, 'R10-7 /signature']);
    expect(findings(await sign('operator', path, { keyId: seedIds.signingKeys.active, value }))).toEqual([422, 'R10-7 /signature/keyId']); // prettier-ignore
    for (const wrong of [pens.operator.sign(`${text} `), newPen('SM2').sign(text), newPen('ES256').sign(text), 'AAAA'])
      expect(findings(await sign('operator', path, { keyId, value: wrong }))).toEqual([422, 'R10-7 /signature/value']);
    const signed = await sign('operator', path, { keyId, value });
    expect([signed.status, signed.body.state]).toEqual([200, 'signing']);
    const digest = createHash('sm3').update(text).digest('hex');
    const kept = { keyId, algorithm: 'SM2', digest, value, distrusted: false };
    expect(signed.body.signatures[0].signature).toEqual(kept);
    expect((await world.get('operator', path)).body.signatures[0].signature).toEqual(kept);
    const last = await sign('dataAuthority', path);
    expect([last.status, last.body.state]).toEqual([200, 'signed']);
    expect(last.body.signatures[1].signature).toBeNull();
    const history = (await world.get('operator', `${path}/history`)).body.items as {
      act: string;
      signature: unknown;
    }[];
    expect(history.filter((t) => t.act === 'sign').map((t) => t.signature)).toEqual([kept, null]);
  });
  it('is not signed with a signature for another agreement, nor by the key of the other party', async () => {
    const other = await signing();
    const value = pens.operator.sign(await textOf(path));
    expect(findings(await sign('operator', other, { keyId: keyIds.operator, value }))).toEqual([422, 'R10-7 /signature/value']); // prettier-ignore
    const theirs = { keyId: keyIds.operator, value: pens.operator.sign(await textOf(other)) };
    expect(findings(await sign('dataAuthority', other, theirs))).toEqual([422, 'R10-7 /signature/keyId']);
  });
  it('R11-3 is signed by nobody once its row says something else than its text', async () => {
    const changed = await signing();
    const [id] = changed.split('/').slice(-1);
    await world.sql(`UPDATE agreements SET security_officer = 'somebody else' WHERE id = $1`, id);
    const value = pens.operator.sign(await textOf(changed));
    const both = await sign('operator', changed, { keyId: keyIds.operator, value });
    expect(findings(both)).toEqual([422, 'R11-3', 'R10-7 /signature/value']);
    expect(findings(await sign('dataAuthority', changed))).toEqual([422, 'R11-3']);
  });
  it('does not become effective on a signature by a key that was revoked from before it', async () => {
    const waiting = await signing();
    const given = { keyId: keyIds.operator, value: pens.operator.sign(await textOf(waiting)) };
    expect((await sign('operator', waiting, given)).status).toBe(200);
    const distrustedFrom = (await world.get('operator', `/signing-keys/${keyIds.operator}`)).body.activatedAt as string;
    await world.post('operator', `/signing-keys/${keyIds.operator}/revoke`, { ...reason, distrustedFrom });
    expect((await world.get('dataAuthority', waiting)).body.signatures[0].signature.distrusted).toBe(true);
    expect(findings(await sign('dataAuthority', waiting))).toEqual([422, 'R10-7']);
    const next = await signing();
    const late = { keyId: keyIds.operator, value: pens.operator.sign(await textOf(next)) };
    expect(findings(await sign('operator', next, late))).toEqual([422, 'R10-7 /signature/keyId']);
  });
});

it('R10-7 an amendment is signed in the same way', async () => {
  const path = await openSuccession(world, seedIds.agreements.effective, 'otherOperator');
  const text = (await world.get('otherOperator', `${path}/signing-text`)).body.text as string;
  expect(JSON.parse(text)).toMatchObject({ v: 'zonekeeper/agreement-amendment/1', successorId: cast.otherOperator.id });
  const pen = newPen('ES256');
  const keyId = await activeKey(world, 'otherOperator', pen);
  expect(findings(await sign('otherOperator', path))).toEqual([422, 'R10-7 /signature']);
  const signed = await sign('otherOperator', path, { keyId, value: pen.sign(text) });
  expect([signed.status, signed.body.signatures[0].signature.keyId]).toEqual([200, keyId]);
});

/** What a body decides, as its client writes it down: the act, the version it saw, the body. */
const decided = (aggregate: string, act: string, seen: { id: string; version: number }, body: object): string =>
  canonical({ v: 'zonekeeper/decision/1', aggregate, act, id: seen.id, version: seen.version, decision: body });

describe('R12-5 a suspension', () => {
  it('is signed by an authority that has a key, over the version it saw; the history shows it', async () => {
    const path = `/agreements/${seedIds.agreements.effective}`;
    const { version } = (await world.get('dataAuthority', path)).body as { version: number };
    keyIds.dataAuthority = await activeKey(world, 'dataAuthority', pens.dataAuthority);
    await world.post('healthAuthority', `${path}/concurrences`, { act: 'suspend', version, agrees: true });
    expect(findings(await world.post('dataAuthority', `${path}/suspend`, decision))).toEqual([422, 'R12-5 /signature']);
    const seen = { id: seedIds.agreements.effective, version };
    const text = decided('agreement', 'suspend', seen, decision);
    for (const other of [
      decided('agreement', 'terminate', seen, decision),
      decided('agreement', 'suspend', { ...seen, version: version + 1 }, decision),
      decided('agreement', 'suspend', seen, { ...decision, fact: 'another' }),
    ]) {
      const signature = { keyId: keyIds.dataAuthority, value: pens.dataAuthority.sign(other) };
      const refused = await world.post('dataAuthority', `${path}/suspend`, { ...decision, signature });
      expect(findings(refused)).toEqual([422, 'R12-5 /signature/value']);
      expect(refused.body.findings[0].params.wanted).toBe(text);
    }
    const signature = { keyId: keyIds.dataAuthority, value: pens.dataAuthority.sign(text) };
    const done = await world.post('dataAuthority', `${path}/suspend`, { ...decision, signature });
    expect([done.status, done.body.state, done.body.decision]).toEqual([200, 'suspended', decision]);
    const history = (await world.get('operator', `${path}/history`)).body.items as object[];
    expect(history.at(-1)).toMatchObject({ act: 'suspend', signedText: text, signature: { ...signature, algorithm: 'ES256', distrusted: false } }); // prettier-ignore
  });
});

it('R10-7 the endorsement is signed by a government that has a key', async () => {
  const pen = newPen('SM2');
  const keyId = await activeKey(world, 'cityGovernment', pen);
  const id = seedIds.reviewResults.reported;
  const path = `/review-results/${id}`;
  const { version } = (await world.get('cityGovernment', path)).body as { version: number };
  const today = dayOf(new Date());
  const body = { documentNumber: '宁政复〔2026〕99号', documentDate: today };
  expect(findings(await world.post('cityGovernment', `${path}/endorse`, body))).toEqual([422, 'R10-7 /signature']);
  const signature = { keyId, value: pen.sign(decided('review_result', 'endorse', { id, version }, body)) };
  expect((await world.post('cityGovernment', `${path}/endorse`, { ...body, signature })).status).toBe(200);
});

it('R10-7 where the set asks everybody, nobody signs without a key', () => {
  const everyone = { ...nj2024, agreement: { ...nj2024.agreement, keySignatures: 'everyone' as const } };
  const facts = { signing: { activeKeys: 0, given: null } };
  expect(R10_7.map((rule) => rule.check(facts, everyone))).toEqual([{ keys: 0 }, undefined, undefined]);
  expect(R10_7.map((rule) => rule.check(facts, nj2024))).toEqual([undefined, undefined, undefined]);
});

describe.each<KeyAlgorithm>(['SM2', 'ES256'])(`R10-7 checked by ${opensslVersion}: %s`, (algorithm) => {
  const check = algorithm === 'SM2' && noSm2 !== undefined ? it.skip : it;
  const owner: CastName = 'operator';
  check('what is signed here openssl verifies, over the text as it is served, and of no other text', async () => {
    const path = await signing();
    const pen: Pen = newPen(algorithm);
    const keyId = await activeKey(world, owner, pen);
    const text = await textOf(path);
    expect((await sign(owner, path, { keyId, value: pen.sign(text) })).status).toBe(200);
    const kept = (await world.get('dataAuthority', path)).body.signatures[0].signature as { value: string };
    const open = (await world.get(undefined, `/public/signing-keys?organizationId=${cast[owner].id}&limit=100`)).body;
    const published = (open.items as { id: string; publicKey: string }[]).find((k) => k.id === keyId)?.publicKey ?? '';
    expect(opensslVerifies(algorithm, published, text, kept.value)).toBe(true);
    expect(opensslVerifies(algorithm, published, `${text} `, kept.value)).toBe(false);
    await world.post(owner, `/signing-keys/${keyId}/retire`, reason);
  });
  check('what openssl signs is taken here: the proof of a key it made, and the agreement', async () => {
    const path = await signing();
    const key = new OpensslKey(algorithm);
    const { thumbprint } = readPem(key.publicKey);
    const proof = key.sign(possessionText({ organizationId: cast[owner].id, thumbprint }));
    const made = await world.post(owner, '/signing-keys', { name: `${algorithm} by openssl`, publicKey: key.publicKey, proof }); // prettier-ignore
    expect(made.status).toBe(201);
    const keyId = made.body.id as string;
    expect((await world.post('operator.2', `/signing-keys/${keyId}/activate`, reason)).status).toBe(200);
    const text = await textOf(path);
    expect(findings(await sign(owner, path, { keyId, value: key.sign(`${text} `) }))).toEqual([422, 'R10-7 /signature/value']); // prettier-ignore
    expect((await sign(owner, path, { keyId, value: key.sign(text) })).status).toBe(200);
    await world.post(owner, `/signing-keys/${keyId}/retire`, reason);
    key.close();
  });
});
