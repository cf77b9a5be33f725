import type { Rule } from '../../regulation/index.ts';
import type { AmendmentFacts } from './amendment.facts.ts';

type R = Rule<AmendmentFacts>;

/** Art. 10, 11 [reading] 由清算组、破产管理人或者承继单位代为表示: who can no longer sign is spoken for, by a document. */
export const R11_3_SPOKEN_FOR: R = {
  id: 'R11-3',
  article: 'Art 11',
  force: 'must',
  pointer: '/declaration',
  text: {
    en: 'The predecessor is {state} and cannot sign: the amendment names who declares for it (liquidator, administrator or successor) and by which document.',
    zh: '原运营单位状态为 {state}，不能签署：协议变更须载明代为表示的清算组、管理人或者承继单位及文号。',
  },
  check: ({ predecessorState, declaration }) =>
    predecessorState === 'active' || declaration !== null ? undefined : { state: predecessorState },
};

/** Art. 3, 6 [reading] 权利义务由承继单位承继: once the register names a successor, the agreement goes to no other. */
export const R11_3_ON_RECORD: R = {
  id: 'R11-3',
  article: 'Art 11',
  force: 'must',
  pointer: '/changes/operatorId',
  text: {
    en: 'The register names {recorded} as the successor of the predecessor; the agreement goes to no other organization.',
    zh: '登记的承继单位为 {recorded}，协议不得由其他单位承继。',
  },
  check: ({ predecessorSuccessorId, successorId }) =>
    predecessorSuccessorId === null || predecessorSuccessorId === successorId
      ? undefined
      : { recorded: predecessorSuccessorId },
};
