import { seedIds } from '../../src/demo/ids.ts';
import { product } from '../../src/products/index.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const agreementId = seedIds.agreements.effective;
const notice = {
  pricing: { unit: 'per_call', price: '1.20' },
  pricingBasis: '成本核算',
  purposes: ['public_health'],
  scenarios: ['慢病风险评估'],
  scopeOfUse: '本市医疗机构',
  modeOfUse: '接口查询',
  sourceResourceIds: [seedIds.productSource],
};
const without = (name: keyof typeof notice): object =>
  Object.fromEntries(Object.entries(notice).filter(([k]) => k !== name));
let named = 0;
async function draft(content: object): Promise<string> {
  const body = { agreementId, name: `产品 ${(named += 1)}`, notice: content };
  const made = await world.post('operator', '/products', body);
  expect(made.status).toBe(201);
  return `/products/${made.body.id}`;
}
const told = ({ status, body }: Answer): unknown[] => [
  status,
  ...((body.findings ?? []) as { rule: string; params: Record<string, unknown> }[]).map((f) => [
    f.rule,
    Object.values(f.params)[0] ?? '',
  ]),
];

describe('Art. 19: the regulator is told, and does not approve', () => {
  it.each([
    ['pricing', 'pricing'],
    ['pricingBasis', 'pricing_basis'],
    ['scenarios', 'scenarios'],
    ['scopeOfUse', 'scope_of_use'],
    ['modeOfUse', 'mode_of_use'],
  ] as const)('R19-1 a notice without %s is refused', async (name, code) => {
    const path = await draft(without(name));
    expect(told(await world.post('operator', `${path}/notify`))).toEqual([422, ['R19-1', code]]);
  });
  it('R19-1 launching needs the notice filed; filing alone suffices', async () => {
    const path = await draft(notice);
    expect(told(await world.post('operator', `${path}/launch`))).toEqual([422, ['R19-1', '']]);
    const notified = await world.post('operator', `${path}/notify`);
    expect([notified.body.state, notified.body.notifications.length]).toEqual(['notified', 1]);
    const launched = await world.post('operator', `${path}/launch`);
    expect([launched.body.state, typeof launched.body.effectDueOn]).toEqual(['launched', 'string']);
  });
  it('R19-2 a change of any part is a new notification; earlier ones stay', async () => {
    const path = await draft(notice);
    await world.post('operator', `${path}/notify`);
    await world.post('operator', `${path}/launch`);
    const silent = await world.send('patch', 'operator', path, { notice: { scopeOfUse: '全市' } }, { 'if-match': '*' });
    expect([silent.status, silent.body.code]).toEqual([409, 'illegal-transition']);
    const dearer = { pricing: { unit: 'per_call', price: '2.00' } };
    const changed = await world.post('operator', `${path}/change`, { notice: dearer });
    expect([changed.body.state, changed.body.notice.pricing.price, changed.body.notice.modeOfUse]).toEqual([
      'launched',
      '2.00',
      '接口查询',
    ]);
    const prices = changed.body.notifications.map((n: { notice: typeof notice }) => n.notice.pricing.price);
    expect(prices).toEqual(['1.20', '2.00']);
    await expect(world.sql('UPDATE product_notifications SET filed_on = filed_on')).rejects.toThrow(/append-only/);
  });
  it('R19-3 there is no verb of approval, and nothing the regulator files moves a product', async () => {
    const verbs = [...product.rows, ...(product.filings ?? [])].map((s) => s.act as string);
    expect(verbs.filter((v) => /approv|reject|refuse|consent|confirm|permit|grant|return|veto|concur/.test(v))).toEqual(
      [],
    );
    expect(product.rows.filter((r) => r.by.some((p) => p.label !== 'own_operator')).map((r) => r.act)).toEqual([]);
    const contract = (await world.get(undefined, '/openapi.json')).body as { paths: Record<string, object> };
    const paths = Object.keys(contract.paths).filter((p) => p.startsWith('/api/v1/products/{id}/'));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((p) => /approv|reject|refuse|concurrences/.test(p))).toEqual([]);
    const path = await draft(notice);
    await world.post('operator', `${path}/notify`);
    const before = (await world.get('operator', path)).body;
    expect((await world.post('healthAuthority', `${path}/ask`, { content: '为何涨价' })).status).toBe(201);
    expect((await world.post('healthAuthority', `${path}/acknowledge`, { content: '收悉' })).status).toBe(201);
    expect((await world.post('marketSupervisor', `${path}/record-opinion`, { content: '无异议' })).status).toBe(201);
    expect((await world.post('operator', `${path}/reply`, { content: '成本上升' })).status).toBe(201);
    expect((await world.post('transportAuthority', `${path}/ask`, { content: '？' })).status).toBe(404);
    expect((await world.post('marketSupervisor', `${path}/acknowledge`, { content: '？' })).status).toBe(403);
    const after = (await world.get('operator', path)).body;
    expect([after.state, after.version]).toEqual([before.state, before.version]);
    expect(after.entries.map((e: { kind: string }) => e.kind)).toEqual([
      'question',
      'acknowledgement',
      'opinion',
      'reply',
    ]);
    expect((await world.post('operator', `${path}/launch`)).body.state).toBe('launched');
  });
});

describe('Art. 13, 17: what a product is made of and what it costs', () => {
  it('R13-4, R13-2 sources and purposes lie inside the scope of the agreement', async () => {
    const stranger = '01900500-0000-7000-8000-0000000000ff';
    const outside = await draft({ ...notice, sourceResourceIds: [seedIds.productSource, stranger] });
    expect(told(await world.post('operator', `${outside}/notify`))).toEqual([422, ['R13-4', stranger]]);
    const undeclared = await draft(without('sourceResourceIds'));
    expect(told(await world.post('operator', `${undeclared}/notify`))).toEqual([422, ['R13-4', '-']]);
    const elsewhere = await draft({ ...notice, purposes: ['advertising'] });
    expect(told(await world.post('operator', `${elsewhere}/notify`))).toEqual([422, ['R13-2', 'public_health']]);
  });
  it('R17-2 charges by a unit of the set', async () => {
    const odd = await draft({ ...notice, pricing: { unit: 'per_smile', price: '1.00' } });
    expect(told(await world.post('operator', `${odd}/notify`))).toEqual([422, ['R17-2', '1.00']]);
  });
});

describe('Art. 3, 12: only under an agreement in effect', () => {
  it("R03-2 not under an agreement that is another's or not in effect", async () => {
    const foreign = await world.post('otherOperator', '/products', { agreementId, name: '越权', notice });
    expect([foreign.status, foreign.body.errors[0].pointer]).toEqual([400, '/agreementId']);
    const pending = await world.post('operator', '/products', {
      agreementId: seedIds.agreements.termination_pending,
      name: '待终止',
      notice,
    });
    expect([pending.status, pending.body.code]).toEqual([409, 'agreement-not-effective']);
  });
  it('R12-2 after a suspension nothing about a product changes but its going off the market', async () => {
    const path = await draft(notice);
    const live = await draft(notice);
    await world.post('operator', `${live}/notify`);
    await world.post('operator', `${live}/launch`);
    const agreement = `/agreements/${agreementId}`;
    const { version } = (await world.get('dataAuthority', agreement)).body as { version: number };
    await world.post('healthAuthority', `${agreement}/concurrences`, { act: 'suspend', version, agrees: true });
    const decision = { ground: 'breach', fact: '违约', clause: 'termination', remedies: '复议或者诉讼' };
    const [suspended, ...raced] = await Promise.all([
      world.post('dataAuthority', `${agreement}/suspend`, decision),
      ...[1, 2, 3].map((n) => world.post('operator', '/products', { agreementId, name: `抢跑 ${n}`, notice })),
    ]);
    expect(suspended?.body.state).toBe('suspended');
    for (const { status } of raced) expect([201, 409]).toContain(status);
    for (const [to, body] of [
      [`${path}/notify`, {}],
      [`${live}/change`, { notice: { scopeOfUse: '全市' } }],
      [`${live}/report-effect`, { content: '成效' }],
    ] as const) {
      const refused = await world.post('operator', to, body);
      expect([refused.status, refused.body.code]).toEqual([409, 'agreement-not-effective']);
    }
    const off = await world.post('operator', `${live}/suspend`);
    expect([off.status, off.body.state]).toEqual([200, 'suspended']);
    expect((await world.post('operator', `${live}/resume`)).body.code).toBe('agreement-not-effective');
    expect((await world.post('operator', `${live}/delist`)).body.state).toBe('delisted');
  });
});
