import { cast, type CastMember, type CastName } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { dayOf } from '../../../src/platform/clock/clock.ts';
import { addDays } from '../../../src/regulation/index.ts';
import type { As } from '../world.ts';
import { memberOf, type Oracle } from './oracle.ts';

const { given, in_force, lapsed, ended } = seedIds.delegations;
/** Days that no delegation of the seed has. */
const later = (days: number): string => addDays(dayOf(new Date()), days);
/** A colleague who takes part in the work, and is no administrator. */
function colleagueOf(as: As): string {
  const [, place = '1'] = as.split('.');
  const persons: readonly CastMember[] = cast[memberOf(as) as CastName].persons;
  const other = persons.find((p, i) => i !== Number(place) - 1 && p.memberLevel !== 'viewer' && !p.office);
  return other?.id ?? '';
}

/**
 * Who decides lets a colleague act for himself between two days; administrators never (R15-6). Either of the two ends
 * it, and so does every decider of their organization. Colleagues and the administrators see who acts for whom.
 */
export const delegationOracle: Oracle = {
  aggregate: 'delegation',
  path: 'delegations',
  states: ['given', 'in_force', 'lapsed', 'ended'],
  sees: `
    SY | *
    SE | *
    AU | *
    OWN | *`,
  acts: `
    give | MEM   | new            | Art 4
    end  | ME DE | given in_force | Art 4`,
  handler: 'end',
  calls: {
    give: {
      body: (_specimen, _version, as) => ({
        delegateId: colleagueOf(as),
        firstDay: later(80),
        lastDay: later(85),
        reason: 'by the oracle',
      }),
    },
    end: { body: () => ({ reason: 'by the oracle' }) },
  },
  specimens: [
    { id: in_force, state: 'in_force', operator: 'operator', named: ['operator.1', 'operator.3'] },
    { id: given, state: 'given', operator: 'operator', named: ['operator.2', 'operator.3'] },
    { id: lapsed, state: 'lapsed', operator: 'operator', named: ['operator.1', 'operator.2'] },
    { id: ended, state: 'ended', operator: 'operator', named: ['operator.2', 'operator.3'] },
  ],
};
