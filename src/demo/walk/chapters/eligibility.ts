import { answer } from '../../../../openapi/client/index.ts';
import { at, done } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import { breach, type Agreement } from './agreement-terms.ts';

const seen = (stage: Stage, id: string) =>
  answer(stage.as('dataAuthority').GET('/api/v1/eligibility-cases/{id}', at(id)));
const cure = (stage: Stage, id: string, as: As) =>
  stage.as(as).POST('/api/v1/eligibility-cases/{id}/cure', { ...at(id), body: { finding: '走查：资质已延续' } });

/** Article 8: the conditions bind during the term; one in doubt is heard, and found cured by two bodies. */
export async function eligibility(stage: Stage, agreement: Agreement): Promise<void> {
  const { id } = await opened(stage, agreement);
  const reply = (as: As) =>
    stage
      .as(as)
      .POST('/api/v1/eligibility-cases/{id}/answer', { ...at(id), body: { statement: '走查：已提交延续材料' } });
  await stage.step(
    'Art 8',
    { zh: '运营单位答复', en: 'The operator answers' },
    {
      act: () => done(reply('operator')),
      see: () => seen(stage, id),
      reaches: 'answered',
      neighbors: () => [
        {
          title: { zh: '他运营单位答复', en: 'another operator answers' },
          expects: refused(404, 'not-found'),
          tries: () => reply('otherOperator'),
        },
        {
          title: { zh: '立案人员自行认定', en: 'who opened it decides' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => cure(stage, id, 'dataAuthority'),
        },
        {
          title: { zh: '未经会同认定', en: 'decided without concurrence' },
          expects: rulesForbid('R08-4'),
          tries: () => cure(stage, id, 'dataAuthority.2'),
        },
      ],
    },
  );
  const { version } = await seen(stage, id);
  const body = { act: 'cure', version, agrees: true };
  await done(stage.as('healthAuthority').POST('/api/v1/eligibility-cases/{id}/concurrences', { ...at(id), body }));
  await stage.step(
    'Art 8',
    { zh: '会同认定已整改', en: 'Found cured by two bodies' },
    {
      act: () => done(cure(stage, id, 'dataAuthority.2')),
      see: () => seen(stage, id),
      reaches: 'cured',
      neighbors: () => [
        {
          title: { zh: '以已整改的案件终止协议', en: 'to terminate upon what was cured' },
          expects: rulesForbid('R12-3', 'R12-3'), // nor has anybody concurred
          tries: () => terminate(stage, agreement, id),
        },
      ],
    },
  );
}

const terminate = (stage: Stage, { id }: Agreement, eligibilityCaseId?: string) =>
  stage
    .as('dataAuthority')
    .POST('/api/v1/agreements/{id}/terminate', {
      ...at(id),
      body: { ...breach, ground: 'eligibility_lost', ...(eligibilityCaseId !== undefined && { eligibilityCaseId }) },
    });

function opened(stage: Stage, agreement: Agreement): Promise<{ id: string }> {
  const body = { agreementId: agreement.id, condition: 'qualification', fact: '走查：专业资质将到期' };
  const open = (as: As) => stage.as(as).POST('/api/v1/eligibility-cases', { body });
  return stage.step(
    'Art 8',
    { zh: '立案复查基本条件', en: 'A condition is in doubt: a case is opened' },
    {
      act: () => done(open('dataAuthority')),
      see: ({ id }) => seen(stage, id),
      reaches: 'opened',
      neighbors: ({ id }) => [
        {
          title: { zh: '治理中心立案', en: 'the center opens one' },
          expects: forbidden,
          tries: () => open('governanceCenter'),
        },
        {
          title: { zh: '同一条件再次立案', en: 'the same condition twice' },
          expects: refused(409, 'conflict'),
          tries: () => open('dataAuthority'),
        },
        {
          title: { zh: '未听取陈述即认定', en: 'decided unheard' },
          expects: rulesForbid('R08-4', 'R08-4'), // nor has anybody concurred
          tries: () => cure(stage, id, 'dataAuthority.2'),
        },
        {
          title: { zh: '未经立案认定即终止协议', en: 'to terminate without a case that was heard' },
          expects: rulesForbid('R12-3', 'R12-3'),
          tries: () => terminate(stage, agreement),
        },
      ],
    },
  );
}
