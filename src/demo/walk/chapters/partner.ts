import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { makeCreditCode } from '../../../organizations/credit-code.ts';
import { addYears } from '../../../regulation/dates.ts';
import { at, done } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Scenario } from './sharing.ts';

/** The company that works for the operator; the consent form names it among the recipients. */
export const helper = (stage: Stage): string => stage.name('玄武算法公司');

/** Article 6: who works for the operator is registered by it, and has no right of its own. */
export async function partner(
  stage: Stage,
  { id: scenarioId, agreementId }: Scenario,
): Promise<Schemas['PartnerView']> {
  const operator = stage.as('operator');
  const today = await stage.today();
  const body: Schemas['RegisterPartner'] = {
    agreementId,
    name: helper(stage),
    creditCode: makeCreditCode('91320100', 52_001),
    role: 'technology',
    scenarioIds: [scenarioId],
    contractHash: '9c'.repeat(32),
    contractDate: today,
    validFrom: today,
    validTo: addYears(today, 1),
  };
  const unnamed = { ...body, name: stage.name('未载明公司'), creditCode: makeCreditCode('91320100', 52_002) };
  return await stage.step(
    'Art 6',
    { zh: '登记合作方', en: 'Register a partner' },
    {
      act: () => done(operator.POST('/api/v1/partners', { body })),
      see: ({ id }) => answer(operator.GET('/api/v1/partners/{id}', at(id))),
      reaches: 'registered',
      neighbors: ({ id }) => [
        {
          title: { zh: '授权书未列为接收方', en: 'one that the consent form does not name' },
          expects: rulesForbid('R06-2'),
          tries: () => operator.POST('/api/v1/partners', { body: unnamed }),
        },
        {
          title: { zh: '他运营单位登记', en: 'another operator registers one' },
          expects: refused(400, 'validation-failed'),
          tries: () => stage.as('otherOperator').POST('/api/v1/partners', { body }),
        },
        {
          title: { zh: '合作方查阅', en: 'a partner reads it' },
          expects: forbidden,
          tries: () => stage.as('partner').GET('/api/v1/partners/{id}', at(id)),
        },
      ],
    },
  );
}
