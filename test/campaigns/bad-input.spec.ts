import { checked } from '../contract/conformance.ts';
import { badBodies, badValuesOf, extraFields, oddTexts, withMember } from '../support/bad-values.ts';
import * as calling from '../support/valid-calls.ts';
import {
  calls,
  Faults,
  isAct,
  named,
  rehearsing,
  writes,
  type Schema,
  type Schemas,
  type Valid,
} from '../support/valid-calls.ts';
import { openValidWorld, type ValidWorld } from '../support/valid-world.ts';
import { type World } from '../support/world.ts';

jest.setTimeout(300_000);
let world: World;
let valid: Valid[];
let schemas: Schemas;
let call: ValidWorld['call'];

beforeAll(async () => {
  ({ world, valid, schemas, call } = await openValidWorld());
});
afterAll(async () => {
  console.log(`bad input: ${calls.sent} calls, ${checked.answers} answers checked against the contract`);
  await world.close();
});

const json = { 'content-type': 'application/json' };
const jsonOf = ({ body }: Valid): object => (typeof body === 'object' ? body : {});
const resolved = (schema: Schema): Schema => calling.resolved(schemas, schema);
const propertiesOf = ({ route }: Valid): Readonly<Record<string, Schema>> =>
  calling.propertiesOf(schemas, route.operation);

describe('valid input', () => {
  it('reaches the service of at least nine in ten operations', async () => {
    const missed: string[] = [];
    for (const v of valid.filter((one) => named(one) !== 'resetDemo')) {
      const answer = await call(v, rehearsing(v), v.body);
      const forbidden = answer.status === 422 && answer.body.code === 'rules-forbid';
      const reached =
        v.told === 'may' ? answer.status < 400 || forbidden : `${answer.status} ${answer.body.code}` === v.told;
      if (!reached) missed.push(`${named(v)} by ${v.as ?? 'nobody'}: ${answer.status} ${answer.text}`);
    }
    console.log(
      `${valid.length - missed.length} of ${valid.length} calls of ${world.conformance.routes.length} operations reach their service`,
    );
    expect(missed).toEqual([]);
    expect(valid.length / world.conformance.routes.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('bad bodies', () => {
  it('as a whole: malformed, too deep, too many, twice, of another type', async () => {
    const faults = new Faults();
    for (const v of valid.filter(writes))
      for (const bad of badBodies) {
        const type = { 'content-type': bad.type ?? 'application/json' };
        await faults.expect(`${named(v)} ${bad.name}`, bad.answers, call(v, rehearsing(v), bad.text, type));
      }
    expect(faults.few()).toEqual([]);
  });

  it('members that do not exist, also where an act takes no body at all', async () => {
    const faults = new Faults();
    for (const v of valid.filter(writes))
      for (const name of extraFields) {
        if (name in propertiesOf(v)) continue;
        const text = withMember(jsonOf(v), name, '"effective"');
        const answer = await faults.expect(`${named(v)} + ${name}`, [400], call(v, rehearsing(v), text, json));
        const pointers = (answer?.body.errors as { pointer: string; code: string }[] | undefined) ?? [];
        if (answer && !pointers.some((e) => e.pointer === `/${name}` && e.code === 'unknown-field'))
          faults.list.push(`${named(v)} + ${name}: no pointer ${answer.text}`);
      }
    expect(faults.few()).toEqual([]);
  });

  it('members of wrong type or form: 400 with a pointer to each', async () => {
    const faults = new Faults();
    for (const v of valid.filter((one) => writes(one) && one.body))
      for (const [name, schema] of Object.entries(propertiesOf(v)))
        for (const value of badValuesOf(resolved(schema))) {
          const what = `${named(v)} ${name}=${value.slice(0, 60)}`;
          const answer = await faults.expect(
            what,
            [400],
            call(v, rehearsing(v), withMember(jsonOf(v), name, value), json),
          );
          const errors = (answer?.body.errors as { pointer: string }[] | undefined) ?? [];
          if (answer && !errors.some((e) => e.pointer.startsWith(`/${name}`) || e.pointer.startsWith('?')))
            faults.list.push(`${what}: no pointer to it ${answer.text.slice(0, 300)}`);
        }
    expect(faults.few()).toEqual([]);
  });

  it('the same of members within members', async () => {
    const faults = new Faults();
    let tried = 0;
    for (const v of valid.filter((one) => writes(one) && one.body))
      for (const [name, schema] of Object.entries(propertiesOf(v))) {
        const given = (jsonOf(v) as Record<string, unknown>)[name];
        const sample: unknown = Array.isArray(given) ? given[0] : given;
        if (typeof sample !== 'object' || sample === null) continue;
        for (const [member, inner] of Object.entries(calling.inside(schemas, schema)))
          for (const value of badValuesOf(resolved(inner))) {
            tried += 1;
            const one = withMember(sample, member, value);
            const text = withMember(jsonOf(v), name, Array.isArray(given) ? `[${one}]` : one);
            const what = `${named(v)} ${name}.${member}=${value.slice(0, 60)}`;
            const answer = await faults.expect(what, [400], call(v, rehearsing(v), text, json));
            const errors = (answer?.body.errors as { pointer: string }[] | undefined) ?? [];
            if (answer && !errors.some((e) => e.pointer.startsWith(`/${name}/`) || e.pointer.startsWith('?')))
              faults.list.push(`${what}: no pointer to it ${answer.text.slice(0, 300)}`);
          }
      }
    expect(faults.few()).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });

  it('streams: of another type, empty, or no lines at all', async () => {
    const faults = new Faults();
    for (const v of valid.filter((one) => calling.streams(one) && !/^upload(Material|Attachment)/.test(named(one)))) {
      for (const type of ['application/json', 'text/plain', 'x'])
        await faults.expect(
          `${named(v)} ${type}`,
          [415],
          call(v, calling.asking(v), '{"a":1}', { 'content-type': type }),
        );
      for (const text of ['', '\u0000', '\n\n', '{', `"${'x'.repeat(200_000)}`])
        await faults.expect(
          `${named(v)} ${text.slice(0, 9)}`,
          [201, 400, 409, 413, 422],
          call(v, calling.asking(v), text),
        );
    }
    expect(faults.few()).toEqual([]);
  });

  it('odd and lawful texts are kept as they are (line ends aside), or refused with a reason', async () => {
    const faults = new Faults();
    const creating = valid.filter((v) => isAct(v) && !v.route.path.includes('{id}'));
    for (const v of creating)
      for (const [name, schema] of Object.entries(propertiesOf(v))) {
        const free =
          schema.type === 'string' && schema.format === undefined && schema.enum === undefined && !schema.pattern;
        for (const odd of free ? oddTexts : []) {
          const what = `${named(v)} ${name}=${odd}`;
          const body = { ...jsonOf(v), ...fresh(v), [name]: odd };
          const answer = await faults.expect(what, [201, 400, 403, 409, 422], call(v, v.path, body));
          const kept = (answer?.body as Record<string, unknown> | undefined)?.[name];
          if (answer?.status === 201 && kept !== odd.replaceAll('\r\n', '\n'))
            faults.list.push(`${what}: kept as ${String(kept)}`);
        }
      }
    expect(faults.few()).toEqual([]);
  });
  let names = 0;
  /** A name and a period of its own, so that the odd text is what decides. */
  const fresh = (v: Valid): object => ('name' in jsonOf(v) ? { name: `独特${(names += 1)}` } : {});
});
