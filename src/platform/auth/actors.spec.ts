import type { Clock } from '../clock/clock.ts';
import type { CutOffs, OnCutOff } from '../events/cut-offs.service.ts';
import { Actors, type Member } from './actors.service.ts';
import type { Login } from './issuers.ts';

const login = { kind: 'person', issuer: 'i', subject: 's', clientId: 'c' } as Login;
const member: Member = { level: 'decider', roles: new Map([['operator', ['CN-3201']]]), inOffice: false };
const identity = { personId: 's', organizationId: 'o', clientId: 'c' };

/** The tables answer what is set here, after `takes` milliseconds of a clock that only this test moves. */
function actors() {
  const tables = { now: 0, takes: 0, asked: 0, hearing: true, until: null as Date | null, member: member as Member | undefined }; // prettier-ignore
  let tell: OnCutOff = () => undefined;
  const cutOffs = {
    on: (listener: OnCutOff) => (tell = listener),
    get hearing() {
      return tables.hearing;
    },
  };
  const made = new Actors({ ticks: () => tables.now, ms: () => tables.now } as Clock, cutOffs as unknown as CutOffs);
  made.learn({
    identities: () => Promise.resolve({ ...identity, until: tables.until }),
    standings: async () => {
      tables.asked += 1;
      const seen = tables.member;
      await Promise.resolve();
      tables.now += tables.takes;
      return seen;
    },
    regulated: () => Promise.resolve([]),
  });
  return { made, tables, tell: (): void => tell('organization', 'o') };
}
const isIn = async (made: Actors): Promise<boolean> => (await made.find(login)) !== undefined;

describe('what is known of a login', () => {
  it('is kept for less than half a second', async () => {
    const { made, tables } = actors();
    await made.find(login);
    tables.now = 499;
    await made.find(login);
    expect(tables.asked).toBe(1);
    tables.now = 500;
    await made.find(login);
    expect(tables.asked).toBe(2);
  });
  it('is as old as the question, not as the answer', async () => {
    const { made, tables } = actors();
    tables.takes = 400;
    await made.find(login);
    tables.member = undefined;
    tables.now = 499;
    expect(await isIn(made)).toBe(true);
    tables.now = 500;
    expect(await isIn(made)).toBe(false);
  });
  it('is forgotten at once when something is told', async () => {
    const { made, tables, tell } = actors();
    await made.find(login);
    tables.member = undefined;
    expect(await isIn(made)).toBe(true);
    tell();
    expect(await isIn(made)).toBe(false);
  });
  it('is not kept from a question asked before something was told', async () => {
    const { made, tables, tell } = actors();
    const before = made.find(login);
    await Promise.resolve(); // the tables have been read
    tables.member = undefined;
    tell();
    expect(await before).toBeDefined();
    expect(await isIn(made)).toBe(false);
  });
  it('is not kept beyond the end of the key it was got by', async () => {
    const { made, tables } = actors();
    tables.until = new Date(300);
    await made.find(login);
    tables.member = undefined;
    tables.now = 299;
    expect(await isIn(made)).toBe(true);
    tables.now = 300;
    expect(await isIn(made)).toBe(false);
  });
  it('is not kept at all while nothing can be heard', async () => {
    const { made, tables } = actors();
    tables.hearing = false;
    await made.find(login);
    tables.member = undefined;
    expect(await isIn(made)).toBe(false);
  });
});

describe('a login that was let in', () => {
  it.each<[string, Member | undefined, boolean]>([
    ['stands with what it had', member, true],
    ['stands with more', { ...member, roles: new Map([['operator', ['CN-3201', 'CN-3202']]]) }, true],
    ['does not stand once the person is gone', undefined, false],
    ['does not stand at a lower level', { ...member, level: 'handler' }, false],
    ['does not stand without the role', { ...member, roles: new Map() }, false],
    [
      'does not stand where the role no longer holds',
      { ...member, roles: new Map([['operator', ['CN-3202']]]) },
      false,
    ],
  ])('%s', async (_what, now, stands) => {
    const { made, tables } = actors();
    const had = await made.find(login);
    if (!had) throw new Error('not let in');
    const admission = made.admit(login, had);
    tables.member = now;
    expect(await admission.stands()).toBe(stands);
  });
  it('has to ask again after half a second', async () => {
    const { made, tables } = actors();
    const had = await made.find(login);
    if (!had) throw new Error('not let in');
    const admission = made.admit(login, had);
    tables.now += 499;
    expect(admission.isOld()).toBe(false);
    tables.now += 1;
    expect(admission.isOld()).toBe(true);
  });
});
