import type { Actor, MemberLevel, Role } from '../../regulation/index.ts';
import type { Clock } from '../clock/clock.ts';
import type { CutOffs } from '../events/cut-offs.service.ts';
import { Actors, callerOf, type Member } from './actors.service.ts';
import type { Login } from './issuers.ts';

const roles = new Map<Role, readonly string[]>([['operator', ['CN-3201']]]);
const member = (level: MemberLevel, more: Partial<Member> = {}): Member => ({ level, roles, inOffice: false, ...more });
const office = (level: MemberLevel): Member =>
  member(level, { roles: new Map([['system_administrator', ['CN-3201']]]), inOffice: true });
const login = { kind: 'person', issuer: 'i', subject: 'd', clientId: 'c' } as Login;
const identity = { personId: 'd', organizationId: 'o', clientId: 'c' };

/** D acts for G, of the same organization; each part can be changed. */
function at(over: { delegate?: Member | undefined; giver?: Member | undefined; delegated?: boolean } = {}) {
  const world = { delegate: member('handler'), giver: member('decider'), delegated: true, now: 0, asked: 0, ...over };
  const cutOffs = { hearing: true, on: () => undefined } as unknown as CutOffs;
  const actors = new Actors({ ticks: () => world.now, ms: () => world.now } as Clock, cutOffs);
  actors.learn({
    identities: () => Promise.resolve({ ...identity, until: null }),
    standings: ({ personId }) => Promise.resolve(personId === 'd' ? world.delegate : world.giver),
    delegated: (giverId, { personId, organizationId }) => {
      world.asked += 1;
      return Promise.resolve(world.delegated && giverId === 'g' && personId === 'd' && organizationId === 'o');
    },
    regulated: () => Promise.resolve([]),
  });
  const own = async (): Promise<Actor> => (await actors.find(login)) as Actor;
  return { world, actors, own, acting: async (giver = 'g') => await actors.acting(await own(), giver) };
}

describe('who acts for a colleague', () => {
  it('has the level of the giver, and stays himself', async () => {
    const { acting } = at();
    expect(await acting()).toEqual({
      ...identity,
      level: 'decider',
      roles,
      regulates: [],
      inspects: [],
      actingFor: 'g',
    });
  });
  it.each([
    ['without a delegation', { delegated: false }],
    ['who only reads', { delegate: member('viewer') }],
    ['in office', { delegate: office('decider') }],
    ['whose giver is not there', { giver: undefined }],
    ['whose giver no longer decides', { giver: member('handler') }],
    ['whose giver is in office', { giver: office('decider') }],
  ])('is nobody %s', async (_who, over) => {
    expect(await at(over).acting()).toBeUndefined();
  });
  it('is nobody to somebody else', async () => {
    expect(await at().acting('x')).toBeUndefined();
  });
  it('asks of nothing without being asked, keeps the answer for half a second, and forgets it when told', async () => {
    const { world, actors, own, acting } = at();
    await own();
    expect(world.asked).toBe(0);
    await acting();
    world.delegated = false;
    world.now = 499;
    expect([await acting(), world.asked]).toMatchObject([{ actingFor: 'g' }, 1]);
    world.now = 500;
    expect([await acting(), world.asked]).toEqual([undefined, 2]);
    world.delegated = true;
    actors.forget();
    expect(await acting()).toMatchObject({ actingFor: 'g' });
  });
  it('is another caller, whatever the client is called', () => {
    const acting = { ...identity, actingFor: 'g' };
    const others = [identity, { ...identity, clientId: 'c/d', personId: 'g' }, { ...acting, actingFor: 'h' }];
    expect(others.map(callerOf)).not.toContain(callerOf(acting));
  });
});

describe('what goes on long after it began', () => {
  const standing = async (over: object, change: (world: ReturnType<typeof at>['world']) => void) => {
    const { world, actors, acting } = at(over);
    const had = (await acting()) as Actor;
    const admission = actors.admit(login, had);
    change(world);
    return await admission.stands();
  };
  it('stands while both are what they were', async () => {
    expect(await standing({}, () => undefined)).toBe(true);
    expect(await standing({ delegate: member('decider') }, (w) => (w.delegate = member('handler')))).toBe(true);
  });
  it.each<[string, (world: ReturnType<typeof at>['world']) => void]>([
    ['the delegation is ended', (w) => (w.delegated = false)],
    ['the giver is lowered', (w) => (w.giver = member('handler'))],
    ['the giver is gone', (w) => (w.giver = undefined as never)],
    ['the delegate only reads', (w) => (w.delegate = member('viewer'))],
    ['the delegate is gone', (w) => (w.delegate = undefined as never)],
    ['a role of the organization is over', (w) => (w.giver = member('decider', { roles: new Map() }))],
  ])('ends when %s', async (_what, change) => {
    expect(await standing({}, change)).toBe(false);
  });
});
