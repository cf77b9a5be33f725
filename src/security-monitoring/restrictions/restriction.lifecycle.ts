import {
  defineLifecycle,
  inspector,
  notThePersonWho,
  ownAmong,
  R23_5,
  regulatorOfAny,
  role,
  system,
  type Requirement,
  type Rule,
} from '../../regulation/index.ts';
import type { RestrictionFacts } from './restriction.facts.ts';

const center = [role('governance_center')];
/** Art. 23 (b), (c): such a restriction goes with the agreement's own resumption, never by itself. */
const ofItsOwn: Requirement<RestrictionFacts> = {
  code: 'out-of-order',
  rule: 'R23-2',
  holds: (f) => f.trigger === 'risk',
  params: () => ({ step: 'resume the agreement' }),
};
/** R23-1: a directive is executed once, while it is with the center. */
const stillDirected: Requirement<RestrictionFacts> = {
  code: 'illegal-transition',
  rule: 'R23-1',
  holds: ({ directive }) => !directive || ['issued', 'upheld'].includes(directive.state),
  params: ({ directive }) => ({ act: 'directive.execute', state: directive?.state ?? '' }),
};
/** Art. 23: what executes a directive restricts what the directive names. */
export const R23_1: Rule<RestrictionFacts> = {
  id: 'R23-1',
  article: 'Art 23',
  force: 'must',
  pointer: '/directiveId',
  text: {
    en: 'The directive asks for another thing than to restrict this {targetType}.',
    zh: '该指令并非要求限制此对象（{targetType}）。',
  },
  check: ({ directive, targetType, targetId }) =>
    !directive ||
    (directive.kind === 'restriction' && directive.targetType === targetType && directive.targetId === targetId)
      ? undefined
      : { targetType },
};
/** Art. 23: a risk restriction is lifted on a fixed finding, or as a false alarm, with its reason. */
export const R23_2: Rule<RestrictionFacts> = {
  id: 'R23-2',
  article: 'Art 23',
  force: 'must',
  pointer: '/ground',
  text: {
    en: 'A risk restriction is lifted as fixed or as a false alarm.',
    zh: '因风险采取的限制，须以已整改或误报为由解除。',
  },
  check: ({ input }) =>
    ['fixed', 'false_alarm'].includes((input as { ground?: string } | undefined)?.ground ?? '') ? undefined : {},
};

// prettier-ignore
export const restriction = defineLifecycle<RestrictionFacts>()({
  aggregate: 'restriction', path: 'restrictions', article: 'Art 23', text: { en: 'Technical restriction', zh: '技术限制' },
  initial: 'proposed', final: ['lifted'],
  states: {
    proposed: { en: 'proposed', zh: '拟采取' },
    active: { en: 'in force', zh: '限制中' },
    lifted: { en: 'lifted', zh: '已解除' },
  },
  read: [role('governance_center'), role('data_authority'), role('security_supervisor'), regulatorOfAny(), ownAmong(), inspector('zoneIds', 'agreementIds', 'operatorIds')],
  rows: [
    { act: 'propose', text: { en: 'Propose a restriction', zh: '提出限制建议' }, from: [], to: 'proposed', by: [...center, role('data_authority'), role('security_supervisor')], level: 'handler', article: 'Art 23', basis: ['R23-1'] },
    { act: 'impose', text: { en: 'Impose a restriction', zh: '采取限制' }, from: [], to: 'active', by: center, requires: [stillDirected], rules: [R23_1], article: 'Art 23', basis: ['R23-1', 'R23-2'], cutsOff: true, protective: true },
    { act: 'restrict', text: { en: 'Restrict with the agreement', zh: '随协议限制' }, from: [], to: 'active', by: [system()], article: 'Art 23', basis: ['R23-2'], cutsOff: true, protective: true },
    { act: 'confirm', text: { en: 'Impose what was proposed', zh: '按建议采取限制' }, from: ['proposed'], to: 'active', by: center, article: 'Art 23', basis: ['R23-1', 'R23-2'], cutsOff: true, protective: true, waits: { or: ['decline'] } },
    { act: 'decline', text: { en: 'Object in writing to a proposal', zh: '书面提出异议' }, from: ['proposed'], to: 'lifted', by: center, unless: [notThePersonWho('propose')], article: 'Art 23', basis: ['R15-6', 'R23-1'] },
    { act: 'lift', text: { en: 'Lift', zh: '解除' }, from: ['active'], to: 'lifted', by: center, unless: [notThePersonWho('propose', 'impose', 'confirm')], requires: [ofItsOwn], rules: [R23_2, ...R23_5], signed: 'decision', article: 'Art 23', basis: ['R23-1'], stepUp: true },
    { act: 'release', text: { en: 'Lift with the agreement', zh: '随协议恢复解除' }, from: ['active'], to: 'lifted', by: [system()], article: 'Art 23', basis: ['R23-2'] },
  ],
});
