import { anyone, own, role, signatory, system, type Actor } from './parties.ts';
import { waitingStates, waitsFaults, yetTo } from './waits.ts';

const step = (act: string, from: string[], waits?: object, more: object = {}) =>
  ({ act, from, by: [role('operator')], ...(waits && { waits }), ...more }) as never;

describe('what a table says is waited for', () => {
  const sound = [step('go', ['a', 'b'], { in: ['a'], or: ['back'], while: 'x' }), step('back', ['a'])];
  it('is accepted where somebody may take it, in the states named or in all of `from`', () => {
    expect(waitsFaults(sound)).toEqual([]);
    expect(sound.map(waitingStates)).toEqual([['a'], ['a']]);
    expect(waitingStates(step('go', ['a', 'b'], {}))).toEqual(['a', 'b']);
  });
  it('may be said of two rows of one act, in different states', () => {
    expect(waitsFaults([step('go', ['a'], {}), step('go', ['b'], {})])).toEqual([]);
  });
  it.each([
    ['an act that creates', [step('make', [], {})], 'make is waited for in no state'],
    [
      'a state in which it is not taken',
      [step('go', ['a'], { in: ['b'] })],
      'go is waited for in b, where nobody takes it',
    ],
    ['what follows by itself', [step('go', ['a'], {}, { by: [system()] })], 'go waits for nobody'],
    ['an alternative that is none', [step('go', ['a'], { or: ['stay'] })], 'go is not answered by stay'],
    ['one in another state', [step('go', ['a'], { or: ['x'] }), step('x', ['b'])], 'go is not answered by x'],
    [
      'one that nobody calls',
      [step('go', ['a'], { or: ['x'] }), step('x', ['a'], undefined, { by: [system()] })],
      'go is not answered by x',
    ],
    ['the same twice', [step('go', ['a'], {}), step('go', ['a', 'b'], {})], 'go is waited for twice in one state'],
  ])('is refused for %s', (_name, steps, fault) => {
    expect(waitsFaults(steps as never)).toContain(fault);
  });
});

describe('who has done its part is not asked again', () => {
  const actor = { organizationId: 'o', roles: new Map([['operator', ['J']]]) } as unknown as Actor;
  const facts = { partyIds: ['o', 'p'] };
  it('neither by the facts nor in SQL', () => {
    const party = yetTo('signedBy', signatory());
    expect(party.holds(actor, { ...facts, signedBy: ['p'] } as never)).toBe(true);
    expect(party.holds(actor, { ...facts, signedBy: ['o'] } as never)).toBe(false);
    const columns = { partyIds: 'a.parties', signedBy: 'a.signed' };
    expect(party.sql?.(actor, columns, () => '$1')).toBe('($1::uuid = ANY(a.parties) AND $1::uuid <> ALL(a.signed))');
  });
  it('and a party that never holds stays out of it', () => {
    const other = { ...actor, roles: new Map() } as unknown as Actor;
    expect(yetTo('done', own()).sql?.(other, {}, () => '$1')).toBeUndefined();
    expect(yetTo('done', anyone()).holds(other, { done: [] } as never)).toBe(true);
  });
});
