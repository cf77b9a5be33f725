import { addDays, type Requirement, type Rule } from '../../regulation/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import type { RecordOfficerLeft } from './officer.dto.ts';
import { vacantSince } from './officer.facts.ts';

/** Art. 22 明确数据安全责任人 [reading]: who left did so by today, and not before taking the office over. */
export const R22_2_LEFT: Rule<AgreementFacts> = {
  id: 'R22-2',
  article: 'Art 22',
  force: 'must',
  pointer: '/leftOn',
  text: {
    en: 'The officer would have left on {leftOn}; that is neither after today ({today}) nor before the officer was named ({named}).',
    zh: '离任日 {leftOn} 不得晚于今日（{today}），也不得早于任命日（{named}）。',
  },
  check: ({ input, today, officerChange }) => {
    const { leftOn } = input as RecordOfficerLeft;
    const named = officerChange?.on ?? '-';
    return leftOn <= today && (named === '-' || leftOn >= named) ? undefined : { leftOn, today, named };
  },
};
export const inOffice: Requirement<AgreementFacts> = {
  code: 'already-decided',
  rule: 'R22-2',
  holds: ({ officerChange }) => vacantSince(officerChange) === null,
};

/**
 * Art. 22 [reading]: an office may be vacant for `officer.vacancyDays`; from the next day on the operator asks for nothing
 * new under the agreement. What was granted and asked for before goes on. `since` reads the facts of who asks.
 */
export const officerPresent = <F extends { readonly today: string }>(since: (facts: F) => string | null): Rule<F> => ({
  id: 'R22-2',
  article: 'Art 22',
  force: 'must',
  text: {
    en: 'The office of the data security officer has been vacant since {since}, longer than {days} days; name a successor first.',
    zh: '数据安全责任人自 {since} 起空缺，已超过 {days} 日；请先明确继任人。',
  },
  check: (facts, policy) => {
    const [left, days] = [since(facts), policy.officer.vacancyDays];
    return left === null || facts.today <= addDays(left, days) ? undefined : { since: left, days };
  },
});
