import { governmentOnceAsked, isEscalated, type BodyStanding, type JointStanding } from './joint-acts.ts';
import type { Actor } from './parties.ts';

const body = (state: BodyStanding['state'], id = state): BodyStanding => ({
  organizationId: id,
  state,
  dueOn: '2026-12-15',
});
const standing = (bodies: readonly BodyStanding[], over: Partial<JointStanding> = {}): JointStanding => ({
  ...{ act: 'suspend', version: 1, seen: '', leadId: 'lead', bodies, unasked: [], inFavor: null },
  ...over,
});

describe('R12-3 会同: what the city government may resolve', () => {
  it.each([
    ['a refusal', [body('refused')], true],
    ['silence past the last day', [body('overdue')], true],
    ['a refusal beside a consent', [body('refused'), body('given')], true],
    ['nothing as long as the time runs', [body('requested')], false],
    ['a refusal while another body has time left', [body('refused'), body('requested')], false],
    ['consent of all', [body('given')], false],
    ['nothing at all', [], false],
  ] as const)('%s', (_what, bodies, expected) => expect(isEscalated(standing(bodies))).toBe(expected));
  it('not a refusal while another body was not even asked', () =>
    expect(isEscalated(standing([body('refused')], { unasked: ['another'] }))).toBe(false));
  it.each([true, false])('nothing twice (in favor: %s)', (inFavor) =>
    expect(isEscalated(standing([body('refused')], { inFavor }))).toBe(false),
  );
});

describe('R12-3 会同: what the city government reads', () => {
  const government = { roles: new Map([['city_government', ['CN-3201']]]) } as unknown as Actor;
  it.each([
    [{ jurisdiction: 'CN-3201', concurrenceAsked: true }, true],
    [{ jurisdiction: 'CN-3201' }, false],
    [{ jurisdiction: 'CN-3202', concurrenceAsked: true }, false],
  ])('%j', (facts, expected) => expect(governmentOnceAsked().holds(government, facts)).toBe(expected));
});
