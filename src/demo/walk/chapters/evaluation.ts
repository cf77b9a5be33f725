import { answer } from '../../../../openapi/client/index.ts';
import { agreementSeen, at, done } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Agreement } from './agreement-terms.ts';
import { firstCycle, nextCycle, type Cycle } from './cycles.ts';
import { noDelivery, type Grant } from './delivery.ts';
import { appeal, concur, decide, finalize, score, seen, type Evaluation } from './evaluation-calls.ts';
import type { Zone } from './zone.ts';

/** Article 18: two poor results in a row, and the second one ends the agreement, which the call has to say it knows. */
export async function evaluation(stage: Stage, zone: Zone, agreed: Agreement, grant: Grant): Promise<void> {
  const cycle = await firstCycle(stage, zone);
  const first = await published(stage, agreed, cycle);
  await appealed(stage, first.id);
  await madeFinal(stage, first.id);
  const second = await published(stage, agreed, await nextCycle(stage, zone, cycle));
  await appeal(stage, second.id);
  await decide(stage, second.id, 'dataAuthority.2');
  await ended(stage, second.id, agreed, grant);
}

function published(stage: Stage, { id: agreementId }: Agreement, { id: cycleId }: Cycle): Promise<Evaluation> {
  const authority = stage.as('dataAuthority');
  return stage.step(
    'Art 18',
    { zh: '评分并告知：较差', en: 'Scored and told: poor' },
    {
      act: async () => {
        const { id } = await done(authority.POST('/api/v1/evaluations', { body: { agreementId, cycleId } }));
        await answer(score(stage, id));
        const told = await done(authority.POST('/api/v1/evaluations/{id}/publish', at(id)));
        if (told.result !== 'poor') throw new Error(`the result is ${told.result}, not poor`);
        return told;
      },
      see: ({ id }) => seen(stage, id),
      reaches: 'drafted',
      neighbors: ({ id }) => [
        {
          title: { zh: '告知后改分', en: 'score it once told' },
          expects: refused(409, 'already-decided'),
          tries: () => score(stage, id, 90),
        },
        {
          title: { zh: '申诉期内定论', en: 'final before the days to appeal are over' },
          expects: refused(409, 'out-of-order'),
          tries: () => finalize(stage, id),
        },
      ],
    },
  );
}

async function appealed(stage: Stage, id: string): Promise<void> {
  const see = () => seen(stage, id);
  await stage.step(
    'Art 18',
    { zh: '运营单位申诉', en: 'The operator appeals' },
    {
      act: () => appeal(stage, id),
      see,
      reaches: 'appealed',
      neighbors: () => [
        {
          title: { zh: '评分人处理申诉', en: 'decided by who scored' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => decide(stage, id, 'dataAuthority'),
        },
        {
          title: { zh: '他运营单位查阅', en: 'another operator reads it' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').GET('/api/v1/evaluations/{id}', at(id)),
        },
      ],
    },
  );
  await stage.step(
    'Art 18',
    { zh: '他人处理申诉：维持', en: 'A colleague decides: it stands' },
    {
      act: () => done(decide(stage, id, 'dataAuthority.2')),
      see,
      reaches: 'drafted',
      neighbors: () => [
        {
          title: { zh: '未经会同定论', en: 'final without concurrence' },
          expects: rulesForbid('R18-2'),
          tries: () => finalize(stage, id),
        },
      ],
    },
  );
}

async function madeFinal(stage: Stage, id: string): Promise<void> {
  const see = () => seen(stage, id);
  const remind = (client = stage.as('dataAuthority')) =>
    client.POST('/api/v1/evaluations/{id}/remind', { ...at(id), body: { content: '走查：限期改进' } });
  await stage.step(
    'Art 18',
    { zh: '会同确定结果', en: 'Made final by two bodies' },
    {
      act: async () => {
        await concur(stage, id, 'finalize');
        return await done(finalize(stage, id));
      },
      see,
      reaches: 'final',
      neighbors: () => [
        {
          title: { zh: '未提醒约谈即结案', en: 'close it without a reminder' },
          expects: rulesForbid('R18-1'),
          tries: () => stage.as('dataAuthority').POST('/api/v1/evaluations/{id}/close', at(id)),
        },
      ],
    },
  );
  await stage.step(
    'Art 18',
    { zh: '会同提醒', en: 'The operator is reminded' },
    {
      act: async () => {
        await concur(stage, id, 'remind');
        return await done(remind());
      },
      see,
      reaches: 'actioned',
      neighbors: () => [
        {
          title: { zh: '卫健委单独提醒', en: 'the sector reminds alone' },
          expects: forbidden,
          tries: () => remind(stage.as('healthAuthority')),
        },
      ],
    },
  );
}

async function ended(stage: Stage, id: string, agreed: Agreement, grant: Grant): Promise<void> {
  const authority = stage.as('dataAuthority');
  const see = () => agreementSeen(authority, agreed.id);
  await stage.step(
    'Art 18',
    { zh: '卫健委会同意见', en: 'The sector authority concurs: finalize' },
    {
      act: () => concur(stage, id, 'finalize'),
      see,
      reaches: 'effective',
      neighbors: () => [
        {
          title: { zh: '未声明知悉协议终止', en: 'without saying that it ends the agreement' },
          expects: refused(409, 'termination-not-acknowledged'),
          tries: () => finalize(stage, id),
        },
      ],
    },
  );
  await stage.step(
    'Art 18',
    { zh: '连续2次较差，协议终止', en: 'Poor twice: the agreement ends' },
    {
      act: () => done(finalize(stage, id, true)),
      see,
      reaches: 'terminated',
      neighbors: () => [
        {
          title: { zh: '终止后恢复', en: 'resume what has ended' },
          expects: refused(409, 'illegal-transition'),
          tries: () => authority.POST('/api/v1/agreements/{id}/resume', { ...at(agreed.id), body: { reason: '走查' } }),
        },
        noDelivery(stage, grant, { zh: '终止后交付', en: 'a delivery after the end' }, 'agreement-not-effective'),
      ],
    },
  );
}
