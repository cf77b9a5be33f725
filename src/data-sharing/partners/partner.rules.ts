import { nameKey } from '../../organizations/index.ts';
import type { Rule } from '../../regulation/index.ts';
import { asked, type FormRecipients, type PartnerFacts } from './partner.facts.ts';

type R = Rule<PartnerFacts>;
const R06_2 = { id: 'R06-2', article: 'Art 6', force: 'must' } as const;

/** Art. 6 [reading]: 合作方 works for the operator; whoever signs the agreement is a party of its own, and no partner. */
export const R06_2_PARTY: R = {
  ...R06_2,
  pointer: '/creditCode',
  text: {
    en: 'The operator itself, and the bodies that sign the agreement, are no partners: {creditCode}.',
    zh: '运营单位本身及协议签署方不得登记为合作方：{creditCode}。',
  },
  check: ({ onRegister, partyIds, creditCode }) =>
    onRegister !== null && partyIds.includes(onRegister.id) ? { creditCode } : undefined,
};

const gone: readonly string[] = ['suspended', 'succeeded', 'dissolved'];
/** An organization that may not act itself does not work for somebody else either. */
export const R06_2_STANDING: R = {
  ...R06_2,
  pointer: '/creditCode',
  text: {
    en: 'The organization with the code {creditCode} stands on the register as {state}.',
    zh: '统一社会信用代码 {creditCode} 的单位在平台登记的状态为 {state}。',
  },
  check: ({ onRegister, creditCode }) =>
    onRegister !== null && gone.includes(onRegister.state) ? { creditCode, state: onRegister.state } : undefined,
};

/** Identity: a code that the register knows goes with the name it stands there under. */
export const R06_2_IDENTITY: R = {
  ...R06_2,
  pointer: '/name',
  text: {
    en: 'The register has another name for the code {creditCode} than {name}.',
    zh: '统一社会信用代码 {creditCode} 的登记名称与 {name} 不一致。',
  },
  check: ({ onRegister, creditCode, name }) =>
    onRegister !== null && onRegister.nameKey !== nameKey(name) ? { creditCode, name } : undefined,
};

export const R06_2_SCENARIOS: R = {
  ...R06_2,
  pointer: '/scenarioIds',
  text: {
    en: 'These are no registered scenarios of the agreement: {scenarios}.',
    zh: '下列场景不是本协议已登记的应用场景：{scenarios}。',
  },
  check: (f) => {
    const registered = f.scenarios.filter((s) => s.state === 'registered').map((s) => s.id);
    const strange = asked(f).scenarioIds.filter((id) => !registered.includes(id));
    return strange.length === 0 ? undefined : { scenarios: strange.join(', ') };
  },
};

/** Of these scenarios those with an accepted consent form that does not name the organization among its recipients. */
export const unnamedIn = (name: string, ids: readonly string[], forms: readonly FormRecipients[]): string[] => {
  const key = nameKey(name);
  const lacking = forms.filter(({ names }) => !names.some((n) => nameKey(n) === key)).map((f) => f.scenarioId);
  return ids.filter((id) => lacking.includes(id));
};

/** Art. 16 接收方: who works on personal information stands in the text by which persons consent to it. */
export const R06_2_CONSENT: R = {
  ...R06_2,
  pointer: '/scenarioIds',
  text: {
    en: 'The accepted consent forms of these scenarios do not name {name} as a recipient: {scenarios}.',
    zh: '下列场景已认可的授权书未将 {name} 列为接收方：{scenarios}。',
  },
  check: (f) => {
    const numbers = new Map(f.scenarios.map((s) => [s.id, s.caseNumber]));
    const lacking = unnamedIn(f.name, asked(f).scenarioIds, f.forms).map((id) => numbers.get(id) ?? id);
    return lacking.length === 0 ? undefined : { name: f.name, scenarios: lacking.join(', ') };
  },
};

/** 随协议终止: no day of the partner lies outside the term, and what would be over is not registered. */
export const R06_2_TERM: R = {
  ...R06_2,
  pointer: '/validTo',
  text: {
    en: 'From {validFrom} to {validTo} must lie in the term of the agreement ({termStart} to {termEnd}) and end no earlier than today ({today}).',
    zh: '合作期限（{validFrom} 至 {validTo}）须在协议期限（{termStart} 至 {termEnd}）之内，且不早于今日（{today}）届满。',
  },
  check: (f) => {
    const { validFrom, termStart, termEnd, today } = f;
    const { validTo } = asked(f);
    const within = termStart <= validFrom && validFrom <= validTo && validTo <= termEnd && today <= validTo;
    return within ? undefined : { validFrom, validTo, termStart, termEnd, today };
  },
};

export const R06_2_CONTRACT: R = {
  ...R06_2,
  pointer: '/contractDate',
  text: {
    en: 'The contract would be of {contractDate}, after today ({today}).',
    zh: '合同签订日 {contractDate} 晚于今日（{today}）。',
  },
  check: (f) => {
    const { contractDate } = asked(f);
    return contractDate <= f.today ? undefined : { contractDate, today: f.today };
  },
};
