import { defineLifecycle, faultsOf } from './lifecycle.ts';
import { nj2024 as policy } from './policy-sets/index.ts';
import { role, time } from './parties.ts';
import { evaluate, type Rule } from './rule.ts';
import { R24_1 } from './shared-rules.ts';

const t = { en: 'x', zh: 'x' };
const row = (act: string, from: string[], to: string, more: object = {}) => ({
  act,
  text: t,
  from,
  to,
  by: [role('operator')],
  article: 'Art 1',
  ...more,
});
const table = (rows: object[], final = ['c']) =>
  ({
    aggregate: 'x',
    path: 'xs',
    article: 'Art 1',
    text: t,
    states: { a: t, b: t, c: t },
    initial: 'a',
    final,
    read: [],
    rows,
  }) as never;

describe('the graph of a lifecycle', () => {
  const sound = [row('make', [], 'a'), row('go', ['a'], 'b'), row('end', ['b'], 'c')];
  it('is accepted when every state is reached and left', () => {
    expect(faultsOf(table(sound))).toEqual([]);
  });
  it.each([
    ['an unreachable state', [row('make', [], 'a'), row('go', ['a'], 'c')], 'b is never reached'],
    ['a dead end', [row('make', [], 'a'), row('go', ['a'], 'b'), row('x', ['a'], 'c')], 'b has no way out'],
    ['a way out of a final state', [...sound, row('back', ['c'], 'a')], 'c is final but has a way out'],
    ['an unknown state', [...sound, row('off', ['a'], 'z')], 'off names the unknown state z'],
    ['one act for two levels', [...sound, row('go', ['b'], 'b', { level: 'handler' })], 'go has two levels'],
    [
      'a signature that no rule asks for',
      [...sound, row('seal', ['a'], 'a', { signed: 'decision' })],
      'seal is signed, and no rule asks for the signature',
    ],
    ['two rows nobody can choose between', [...sound, row('go', ['a'], 'c')], 'go is ambiguous'],
  ])('is refused for %s', (_name, rows, fault) => {
    expect(faultsOf(table(rows))).toContain(fault);
    expect(() => defineLifecycle()(table(rows))).toThrow(fault);
  });
  it('accepts two rows of one act with named conditions', () => {
    const when = { name: 'n', holds: () => true };
    expect(
      faultsOf(
        table([
          row('make', [], 'a'),
          row('go', ['a'], 'b', { when }),
          row('go', ['a'], 'c', { when }),
          row('end', ['b'], 'c'),
        ]),
      ),
    ).toEqual([]);
  });
  it('lets time rows stand beside acts', () => {
    expect(faultsOf(table([...sound, row('lapse', ['a'], 'c', { by: [time('until')] })]))).toEqual([]);
  });
});

describe('the force of a rule', () => {
  const rule = (force: Rule<object>['force']): Rule<object> => ({
    id: 'R1',
    article: 'Art 1',
    force,
    text: t,
    waivable: () => true,
    check: () => ({}),
  });
  it('must: always blocks; in principle: unless waived; may: never', () => {
    const waived = { waivers: ['R1'] };
    expect(evaluate([rule('must')], waived, policy)).toHaveLength(1);
    expect(evaluate([rule('in_principle')], {}, policy)).toHaveLength(1);
    expect(evaluate([rule('in_principle')], waived, policy)).toHaveLength(0);
    expect(evaluate([rule('may')], {}, policy)).toHaveLength(0);
  });
});

describe('R24-1 the validity of a policy set', () => {
  const governing = (inForce: boolean) => ({ code: 'NJ-2024', inForce, lastDay: '2026-05-23' });
  it('refuses an act outside it and names the set and its last day', () => {
    expect(R24_1.check({ today: '2026-05-24', governing: governing(false) }, policy)).toEqual({
      today: '2026-05-24',
      code: 'NJ-2024',
      lastDay: '2026-05-23',
    });
    expect(R24_1.check({ today: '2026-05-23', governing: governing(true) }, policy)).toBeUndefined();
  });
});
