import { answer } from '../../../../openapi/client/index.ts';
import { addDays } from '../../../regulation/dates.ts';
import { agreementSeen, at, done } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid, type Neighbor } from '../walker.ts';
import type { Agreement } from './agreement-terms.ts';

const seen = (stage: Stage, id: string) => answer(stage.as('dataAuthority').GET('/api/v1/inspections/{id}', at(id)));
const begin = (stage: Stage, id: string) => stage.as('dataAuthority').POST('/api/v1/inspections/{id}/begin', at(id));
const close = (stage: Stage, id: string, as: As) => stage.as(as).POST('/api/v1/inspections/{id}/close', at(id));

/** Somebody who supervises, and yet does not see the agreement. */
const unseen = (stage: Stage, { id }: Agreement, as: As, title: Neighbor['title']): Neighbor => ({
  title,
  expects: refused(404, 'not-found'),
  tries: () => stage.as(as).GET('/api/v1/agreements/{id}', at(id)),
});

/** Article 21: two bodies inspect an agreement; it is open to the supervisor as long as that lasts. */
export async function inspection(stage: Stage, agreement: Agreement): Promise<void> {
  const { id } = await plan(stage, agreement);
  await together(stage, agreement, id);
  await stage.step(
    'Art 21',
    { zh: '查阅所检查的协议并提交报告', en: 'The supervisor reads the agreement, the lead reports' },
    {
      act: async () => {
        await stage.seenByAll('securitySupervisor', (client) =>
          client.GET('/api/v1/agreements/{id}', at(agreement.id)),
        );
        await agreementSeen(stage.as('securitySupervisor'), agreement.id);
        const body = { summary: '走查：未见异常', report: '走查：检查报告' };
        return await done(stage.as('dataAuthority').POST('/api/v1/inspections/{id}/report', { ...at(id), body }));
      },
      see: () => seen(stage, id),
      reaches: 'reported',
      neighbors: () => [
        {
          title: { zh: '提交报告的人员自行结束检查', en: 'who reported closes it' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => close(stage, id, 'dataAuthority'),
        },
      ],
    },
  );
  await stage.step(
    'Art 21',
    { zh: '结束检查', en: 'Close the inspection' },
    {
      act: () => done(close(stage, id, 'dataAuthority.2')),
      see: () => seen(stage, id),
      reaches: 'closed',
      neighbors: () => [
        unseen(stage, agreement, 'securitySupervisor', {
          zh: '检查结束后查阅',
          en: 'the supervisor reads on afterwards',
        }),
      ],
    },
  );
}

async function plan(stage: Stage, agreement: Agreement): Promise<{ id: string }> {
  const startsOn = await stage.today();
  const body = {
    inspectorIds: [stage.organizationId('securitySupervisor')],
    purpose: '走查：数据安全专项检查',
    agreementIds: [agreement.id],
    startsOn,
    endsOn: addDays(startsOn, 30),
  };
  const plans = (as: As, other: object = {}) =>
    stage.as(as).POST('/api/v1/inspections', { body: { ...body, ...other } });
  return await stage.step(
    'Art 21',
    { zh: '制定检查计划', en: 'Plan an inspection' },
    {
      act: () => done(plans('dataAuthority')),
      see: ({ id }) => seen(stage, id),
      reaches: 'planned',
      neighbors: ({ id }) => [
        {
          title: { zh: '不载明检查对象', en: 'covering nothing' },
          expects: rulesForbid('R21-5'),
          tries: () => plans('dataAuthority', { agreementIds: [] }),
        },
        {
          title: { zh: '没有安全监管部门参加', en: 'without a security supervisor' },
          expects: rulesForbid('R21-4'),
          tries: () => plans('dataAuthority', { inspectorIds: [stage.organizationId('marketSupervisor')] }),
        },
        {
          title: { zh: '运营单位制定计划', en: 'the operator plans it' },
          expects: forbidden,
          tries: () => plans('operator'),
        },
        {
          title: { zh: '未经会同即开始', en: 'begin without concurrence' },
          expects: rulesForbid('R21-4'),
          tries: () => begin(stage, id),
        },
      ],
    },
  );
}

async function together(stage: Stage, agreement: Agreement, id: string): Promise<void> {
  const supervisor = stage.as('securitySupervisor');
  const body = { act: 'begin', version: 1, agrees: true };
  await stage.step(
    'Art 21',
    { zh: '网信办会同意见', en: 'The security supervisor concurs' },
    {
      act: () => done(supervisor.POST('/api/v1/inspections/{id}/concurrences', { ...at(id), body })),
      see: () => seen(stage, id),
      reaches: 'planned',
      neighbors: () => [
        unseen(stage, agreement, 'securitySupervisor', {
          zh: '检查开始前查阅协议',
          en: 'the agreement is read before',
        }),
      ],
    },
  );
  await stage.step(
    'Art 21',
    { zh: '开始检查', en: 'Begin the inspection' },
    {
      act: () => done(begin(stage, id)),
      see: () => seen(stage, id),
      reaches: 'running',
      neighbors: () => [
        unseen(stage, agreement, 'marketSupervisor', {
          zh: '未参加检查的部门查阅',
          en: 'a supervisor who takes no part',
        }),
        {
          title: { zh: '检查单位暂停协议', en: 'the inspecting body suspends the agreement' },
          expects: forbidden,
          tries: () =>
            supervisor.POST('/api/v1/agreements/{id}/suspend', {
              ...at(agreement.id),
              body: { ground: 'breach', fact: '走查', remedies: '走查' },
            }),
        },
      ],
    },
  );
}
