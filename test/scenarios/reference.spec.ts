import { policySets } from '../../src/regulation/index.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
interface Value {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}
type Table = { readonly name: string; readonly policyCode: string; readonly table: string; readonly values: Value[] };
const itemsOf = async (path: string): Promise<Table[]> => {
  const answer = await world.get(undefined, path);
  expect(answer.status).toBe(200);
  return answer.body.items as Table[];
};

describe('what codes mean, without a login', () => {
  it('every enumeration of the contract, with every value, in both languages', async () => {
    const { body } = await world.get(undefined, '/openapi.json');
    const { schemas } = body.components as { schemas: Record<string, { enum?: string[] }> };
    const items = await itemsOf('/reference/enums');
    const named = Object.entries(schemas).flatMap(([name, schema]) => (schema.enum ? [[name, schema.enum] as const] : [])); // prettier-ignore
    expect(named.length).toBeGreaterThan(40);
    for (const [name, values] of named)
      expect([name, items.find((i) => i.name === name)?.values.map((v) => v.code)]).toEqual([name, values]);
    expect(items.flatMap((i) => i.values).filter(({ en, zh }) => en === '' || zh === '')).toEqual([]);
    const states = items.find((i) => i.name === 'AgreementState')?.values ?? [];
    expect(states.filter(({ zh }) => !/[\u4e00-\u9fff]/.test(zh))).toEqual([]);
    expect(items.map((i) => i.name)).toEqual(items.map((i) => i.name).toSorted());
  });

  it('the code tables of the sets in force, or of the one that is named', async () => {
    const inForce = await itemsOf('/reference/code-tables');
    expect(inForce.find((t) => t.policyCode === 'NJ-2024' && t.table === 'zone.sectors')?.values).toContainEqual({
      code: 'health',
      en: expect.any(String) as string,
      zh: '医疗',
    });
    for (const { code } of policySets) {
      const own = await itemsOf(`/reference/code-tables?policyCode=${code}`);
      expect([code, [...new Set(own.map((t) => t.policyCode))], own.length > 10]).toEqual([code, [code], true]);
    }
    const unknown = await world.get(undefined, '/reference/code-tables?policyCode=XX');
    expect([...told(unknown), unknown.body.errors]).toMatchObject([400, 'validation-failed', [{ pointer: '?policyCode' }]]); // prettier-ignore
    expect((await world.get(undefined, '/reference/code-tables?policyCode=A&policyCode=B')).status).toBe(400);
    expect((await world.get(undefined, '/reference/enums?x=1')).status).toBe(400);
  });
});
