import type { Rule } from '../../regulation/index.ts';
import type { DirectiveFacts } from './directive.facts.ts';

type R = Rule<DirectiveFacts>;

/** Art. 6 指导、监督 [reading]: the regulator directs whoever works in its zone, and the center; nobody directs itself. */
export const R06_3_ADDRESSEE: R = {
  id: 'R06-3',
  article: 'Art 6',
  force: 'must',
  pointer: '/addresseeId',
  text: {
    en: 'A directive goes to the governance center, or to an operator that has signed an agreement of the zone; {addresseeId} is neither.',
    zh: '指导、要求仅可下达至市城市数字治理中心，或者在该专区已签署协议的运营单位；{addresseeId} 均不是。',
  },
  check: ({ addresseeFit, addresseeId }) => (addresseeFit === true ? undefined : { addresseeId }),
};

export const R06_3_DUE: R = {
  id: 'R06-3',
  article: 'Art 6',
  force: 'must',
  pointer: '/dueOn',
  text: {
    en: 'The answer would be due on {dueOn}, before today ({today}).',
    zh: '答复期限 {dueOn} 早于今日（{today}）。',
  },
  check: ({ dueOn, today }) => (dueOn >= today ? undefined : { dueOn, today }),
};

/** Art. 23 [reading]: who directs the center to restrict says what; other directives restrict nothing. */
export const R23_1_TARGET: R = {
  id: 'R23-1',
  article: 'Art 23',
  force: 'must',
  pointer: '/targetId',
  text: {
    en: 'A directive to restrict goes to the center and names its target, kind and id; one of kind {kind} names none.',
    zh: '限制使用的指令须下达至市城市数字治理中心并载明对象类型和编号；类型为 {kind} 的指令不得载明。',
  },
  check: ({ kind, targetType, targetId, addresseeKind }) => {
    const named = targetType !== null && targetId !== null;
    const none = targetType === null && targetId === null;
    return (kind === 'restriction' ? named && addresseeKind === 'center' : none) ? undefined : { kind };
  },
};

/** Art. 23: executed is a directive to restrict only by the restriction that names it. */
export const R23_1_EXECUTED: R = {
  id: 'R23-1',
  article: 'Art 23',
  force: 'must',
  text: {
    en: 'No restriction has been imposed that names this directive.',
    zh: '尚无载明该指令的限制措施，不得按已执行办结。',
  },
  check: ({ kind, restrictionId }) => (kind !== 'restriction' || restrictionId !== null ? undefined : {}),
};
