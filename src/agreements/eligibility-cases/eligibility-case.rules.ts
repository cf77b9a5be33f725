import { addDays, type Rule } from '../../regulation/index.ts';
import { operatorHeard } from '../hearing.rules.ts';
import type { OpenEligibilityCase, UpholdEligibilityCase } from './eligibility-case.dto.ts';
import type { EligibilityCaseFacts } from './eligibility-case.facts.ts';

type R = Rule<EligibilityCaseFacts>;

/** Art. 8 应当具备下列基本条件 [reading]: a case is about one of these conditions. */
export const R08_4_CONDITION: R = {
  id: 'R08-4',
  article: 'Art 8',
  force: 'must',
  pointer: '/condition',
  text: {
    en: '{condition} is none of the conditions for operators: {known}.',
    zh: '{condition} 并非运营单位应当具备的条件：{known}。',
  },
  check: ({ condition }, policy) => {
    const known = policy.eligibility.conditions.map((c) => c.code);
    return known.includes(condition) ? undefined : { condition, known: known.join(', ') };
  },
};

/** Art. 8 无严重失信行为记录、未发生安全事件: what is looked back on is on record; a record of others, or an annulled one, carries nothing. */
export const R08_4_RECORD: R = {
  id: 'R08-4',
  article: 'Art 8',
  force: 'must',
  pointer: '/recordId',
  text: {
    en: 'The compliance record that a case rests on concerns the operator and stands, and {condition} needs one if it is looked back on; {record} is none.',
    zh: '案件所依据的记录须属于该运营单位且现行有效，{condition} 属于回溯条件的须有此记录；{record} 不符合。',
  },
  check: ({ condition, recordId, records }, policy) => {
    const onRecord = policy.eligibility.conditions.some((c) => c.code === condition && c.test === 'look_back');
    const holds = recordId === null ? !onRecord : records.some(({ id }) => id === recordId);
    return holds ? undefined : { condition, record: recordId ?? '–' };
  },
};

/** [reading] the cure period of the policy set is the shortest. */
export const R08_4_CURE_BY: R = {
  id: 'R08-4',
  article: 'Art 8',
  force: 'must',
  pointer: '/cureBy',
  text: {
    en: 'The cure period lasts until {least} at least, not until {cureBy}.',
    zh: '整改期限不得早于 {least}（现为 {cureBy}）。',
  },
  check: ({ input, today }, policy) => {
    const { cureBy } = input as OpenEligibilityCase;
    const least = addDays(today, policy.eligibility.cureDays);
    return cureBy === undefined || cureBy >= least ? undefined : { cureBy, least };
  },
};

export const R08_4_HEARD = operatorHeard('R08-4', 'Art 8');

/** [reading] what is cured in time has no consequence: none is decided before the period is over. */
export const R08_4_CURE_OVER: R = {
  id: 'R08-4',
  article: 'Art 8',
  force: 'must',
  pointer: '/consequence',
  text: {
    en: 'The operator may cure it up to and including {cureBy}; until then {consequence} cannot be decided.',
    zh: '整改期限至 {cureBy}（含当日），期满前不得决定 {consequence}。',
  },
  check: ({ input, cureBy, today }) => {
    const { consequence } = input as UpholdEligibilityCase;
    return consequence === 'none' || today > cureBy ? undefined : { consequence, cureBy };
  },
};
