import { about, DraftLease, fakeApp, lease } from '../../../test/contract/fake-contract.ts';
import { documentOf, inLanguage, operationsByAct, type Version } from './documents.ts';
import { redact } from './redact.ts';

interface Json {
  readonly [key: string]: Json;
}
let app: Awaited<ReturnType<typeof fakeApp>>;
beforeAll(async () => {
  app = await fakeApp();
  await app.init();
});
afterAll(() => app.close());

const contract = (version: Version, lang: 'en' | 'zh' = 'en') =>
  inLanguage(documentOf(app, version, about), lang) as unknown as Json;
const schema = (document: Json, name: string) => document.components?.schemas?.[name] as Json;

it('says the same twice, in each language, without a mark of the other one', () => {
  expect(JSON.stringify(contract('3.1.0'))).toBe(JSON.stringify(contract('3.1.0')));
  for (const lang of ['en', 'zh'] as const) expect(JSON.stringify(contract('3.1.0', lang))).not.toMatch(/\\u00(02|03|1f)/);
  expect(contract('3.1.0', 'zh').paths?.['/api/v1/leases']?.post?.summary).toBe('起草租约');
  expect(JSON.stringify(contract('3.1.0', 'en').paths)).not.toMatch(/\p{Script=Han}/u);
});

it('closes every object and bounds every text and list', () => {
  const document = contract('3.1.0');
  const open: string[] = [];
  const bound: Record<string, string[]> = {
    string: ['maxLength', 'enum', 'format'],
    array: ['maxItems'],
    object: ['additionalProperties'],
  };
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const part = node as Record<string, unknown>;
    for (const type of [part.type].flat()) {
      if (bound[String(type)]?.some((name) => name in part) === false) open.push(at);
    }
    for (const [key, value] of Object.entries(part)) walk(value, `${at}/${key}`);
  };
  walk(document.components?.schemas, '');
  expect(open).toEqual([]);
});

it('tells null in the way of each version', () => {
  const property = (version: Version, name: string) => schema(contract(version), 'DraftLease').properties?.[name];
  expect(property('3.1.0', 'termEnd')).toMatchObject({ type: ['string', 'null'], format: 'date' });
  expect(property('3.0.3', 'termEnd')).toMatchObject({ type: 'string', nullable: true, format: 'date' });
  expect(property('3.1.0', 'contact')).toMatchObject({ anyOf: [{ $ref: '#/components/schemas/Party' }, { type: 'null' }] });
  expect(property('3.0.3', 'contact')).toMatchObject({ type: 'object', nullable: true, allOf: [{ $ref: '#/components/schemas/Party' }] });
  expect(property('3.0.3', 'kind')).toMatchObject({ type: 'string', nullable: true });
});

it('names the states, what may be done in each, and the picture', () => {
  const [tag] = contract('3.1.0', 'zh').tags as unknown as Json[];
  expect(tag?.description).toContain('![租约](/lifecycles/lease.zh.svg)');
  expect(tag?.['x-lifecycle']).toEqual([
    expect.objectContaining({
      aggregate: 'lease',
      final: ['terminated', 'expired'],
      states: expect.objectContaining({ effective: { text: '生效', acts: ['suspend', 'terminate', 'expire', 'concur', 'request-concurrence', 'escalate-concurrence', 'resolve'] } }),
    }),
  ]);
  expect(Object.keys(contract('3.1.0').paths ?? {})).toEqual(['/api/v1/leases', '/api/v1/leases/{id}/suspend']);
});

it('finds the operations of an act', () => {
  const found = operationsByAct(documentOf(app, '3.1.0', about));
  expect([...found]).toEqual([['lease.draft', ['draftLease']], ['lease.suspend', ['suspendLease']]]);
  expect(lease.rows).toHaveLength(7);
});

it('hides what is sensitive, at any depth', () => {
  const party = { name: 'a', phone: '1' };
  expect(redact(DraftLease, { title: 'x', parties: [party, { name: 'b' }], contact: party })).toEqual({
    title: 'x',
    parties: [{ name: 'a', phone: '[redacted]' }, { name: 'b' }],
    contact: { name: 'a', phone: '[redacted]' },
  });
  expect(party.phone).toBe('1');
});

it('holds nothing in the twin that 3.0 does not know', () => {
  const text = JSON.stringify(contract('3.0.3'));
  expect(text).not.toMatch(/"type":\[|"const":|"examples":\[|"type":"null"|"anyOf"/);
  expect(JSON.parse(text)).toMatchObject({ openapi: '3.0.3' });
});
