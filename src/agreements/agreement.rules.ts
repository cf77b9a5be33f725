import { addYears, type Rule } from '../regulation/index.ts';
import type { Decide, ReviseAgreement } from './agreement.dto.ts';
import type { AgreementFacts } from './agreement.facts.ts';

type R = Rule<AgreementFacts>;

/** Art. 12 有效期一般不超过5年. The term ends on the corresponding day at the latest (Civil Code 201-202); 29 Feb clamps. */
export const R12_1: R = {
  id: 'R12-1',
  article: 'Art 12',
  force: 'in_principle',
  pointer: '/termEnd',
  text: {
    en: 'The term from {start} ends on {end}; the last lawful day is {last}, and it may not end before it starts.',
    zh: '期限自 {start} 至 {end}；最晚不得超过 {last}，且不得早于起始日。',
  },
  waivable: (policy) => policy.agreement.overMax === 'exception',
  check: (facts, policy) => {
    const { termStart = facts.termStart, termEnd = facts.termEnd } = (facts.input ?? {}) as ReviseAgreement;
    const last = addYears(termStart, policy.agreement.maxYears);
    return termStart <= termEnd && termEnd <= last ? undefined : { start: termStart, end: termEnd, last };
  },
};

/** Art. 11 协议应当包括八项内容; the set may ask for more. Blank text is no content. */
export const R11_1: R = {
  id: 'R11-1',
  article: 'Art 11',
  force: 'must',
  pointer: '/sections',
  text: { en: 'These parts are missing: {parts}.', zh: '缺少下列内容：{parts}。' },
  check: ({ sections }, policy) => {
    const missing = policy.agreement.requiredSections.filter((s) => (sections[s.code] ?? '').trim() === '');
    return missing.length === 0 ? undefined : { parts: missing.map((s) => s.code).join(', ') };
  },
};

/** Art. 11 授权应用范围: purposes and selectors, so that later requests can be checked against it. */
export const R11_2: R = {
  id: 'R11-2',
  article: 'Art 11',
  force: 'must',
  pointer: '/applicationScope',
  text: {
    en: 'The application scope names at least one purpose and one selector; a selector is a resource, or a provider with category and highest grade.',
    zh: '授权应用范围须至少包含一项用途和一项数据选择条件；选择条件为某一资源，或者提供单位加类别和最高级别。',
  },
  check: ({ applicationScope: { purposes, selectors } }) => {
    const precise = selectors.every(
      (s) =>
        (s.resourceId !== undefined) !==
        (s.providerId !== undefined && s.category !== undefined && s.highestGrade !== undefined),
    );
    return purposes.length > 0 && selectors.length > 0 && precise ? undefined : {};
  },
};

/** Art. 11, 18 终止机制: what two poor results in a row do, as the set admits it. */
export const R11_4: R = {
  id: 'R11-4',
  article: 'Art 11',
  force: 'must',
  pointer: '/poorStreakEffect',
  text: {
    en: 'The termination part says what two poor results in a row do: {admitted}; a notice names its days.',
    zh: '终止机制须约定连续2次较差的后果：{admitted}；预告终止须载明天数。',
  },
  check: ({ poorStreakEffect: { kind, days } }, policy) => {
    const admitted = policy.agreement.poorStreakEffects;
    return admitted.includes(kind) && (kind === 'notice') === (days !== undefined)
      ? undefined
      : { admitted: admitted.join(', ') };
  },
};

/** Art. 22 明确数据安全责任人: no signing without a named officer. */
export const R22_2: Rule<Pick<AgreementFacts, 'securityOfficer'>> = {
  id: 'R22-2',
  article: 'Art 22',
  force: 'must',
  pointer: '/securityOfficer',
  text: { en: 'The operator has not named a data security officer.', zh: '运营单位尚未明确数据安全责任人。' },
  check: ({ securityOfficer }) => ((securityOfficer ?? '').trim() === '' ? {} : undefined),
};

const needsDocument = ['public_interest', 'legal_change', 'court', 'zone_closed', 'party_ended'];

/** Art. 12 违反协议的，按照协议约定暂停或者终止: a ground of the set, its fact, and the clause or document it rests on. */
export const R12_3: R = {
  id: 'R12-3',
  article: 'Art 12',
  force: 'must',
  pointer: '/ground',
  text: {
    en: 'A decision names one of the grounds {known}, for a breach the part of the agreement, for {documents} a document number. Missing: {missing}.',
    zh: '决定须载明事由（{known}）；违约须指明协议条款，{documents} 须有文号。缺少：{missing}。',
  },
  check: ({ input, sections }, policy) => {
    const { ground, clause, documentNumber } = input as Decide;
    const known = policy.agreement.endGrounds.map((g) => g.code).filter((g) => g !== 'poor_twice');
    const missing = [
      ...(known.includes(ground) ? [] : ['ground']),
      ...(ground === 'breach' && (clause === undefined || sections[clause] === undefined) ? ['clause'] : []),
      ...(needsDocument.includes(ground) && documentNumber === undefined ? ['documentNumber'] : []),
    ];
    return missing.length === 0
      ? undefined
      : { known: known.join(', '), documents: needsDocument.join(', '), missing: missing.join(', ') };
  },
};
