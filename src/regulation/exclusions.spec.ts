import { notAmong, notOnOneself, notThePersonNamed, notThePersonWho, type Exclusion } from './exclusions.ts';
import type { Actor, Standing } from './parties.ts';

const some = { en: 'x', zh: '某' };
/** A acts for B where both are named. */
const actor = (personId: string, actingFor?: string): Actor =>
  ({ personId, ...(actingFor !== undefined && { actingFor }) }) as Actor;
type Row = readonly [string, Exclusion, Record<string, unknown>];
const kinds: readonly Row[] = [
  ['what was done', notThePersonWho('confirm'), { doneBy: { confirm: ['a'] } }],
  ['what is named by one', notThePersonNamed('proposedBy'), { proposedBy: 'a' }],
  ['what is named by several', notThePersonNamed('checkedBy', 'proposedBy'), { checkedBy: [], proposedBy: ['a', 'b'] }],
  ['what filings record', notAmong('scorerIds', some), { scorerIds: ['a'] }],
  ['what the body names', notOnOneself(), { input: { personId: 'a' } }],
];

describe.each(kinds)('R15-6, told by %s', (_what, exclusion, facts) => {
  const excluded = (who: Actor, from: Record<string, unknown> = facts): boolean =>
    exclusion.excludes(who, from as Standing);
  it('excludes the person', () => {
    expect([excluded(actor('a')), excluded(actor('c'))]).toEqual([true, false]);
  });
  it('excludes who acts for the person, and the person who acts for another', () => {
    expect([excluded(actor('c', 'a')), excluded(actor('a', 'c')), excluded(actor('c', 'd'))]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('excludes nobody where nothing is known', () => {
    expect(excluded(actor('a', 'b'), {})).toBe(false);
  });
});
