import type { Rule } from '../regulation/index.ts';

/** What the register says of an organization that would operate. */
export interface Registered {
  readonly operatorEntityType?: string;
  readonly operatorState?: string;
  readonly operatorIsOperator?: boolean;
}

/** Art. 3 运营单位是法人或者非法人组织, on record as operator and active. */
export const R03_1: Rule<Registered> = {
  id: 'R03-1',
  article: 'Art 3',
  force: 'must',
  pointer: '/operatorId',
  text: {
    en: 'The operator must be an active organization on record as operator, of one of these kinds: {admitted}.',
    zh: '运营单位须为已登记且状态正常的运营单位，主体类型为：{admitted}。',
  },
  check: ({ operatorEntityType, operatorState, operatorIsOperator }, policy) => {
    const admitted: readonly string[] = policy.operator.entityTypes;
    const right =
      operatorState === 'active' && operatorIsOperator === true && admitted.includes(operatorEntityType ?? '');
    return right ? undefined : { admitted: admitted.join(', ') };
  },
};
