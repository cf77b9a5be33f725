import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addYears } from '../../../regulation/dates.ts';
import { at, atTag, done, tagOf } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Zone } from './zone.ts';

export type Cycle = Schemas['CycleView'];
type Scheme = Schemas['SchemeView'];
const scheme = (name: string): Schemas['DraftScheme'] => ({
  name,
  indicators: [
    { code: 'service', name: '服务成效', weight: 60 },
    { code: 'security', name: '安全合规', weight: 40 },
  ],
  thresholds: [
    { result: 'excellent', from: 90 },
    { result: 'good', from: 75 },
    { result: 'pass', from: 60 },
  ],
});
const cycleSeen = (stage: Stage, id: string): Promise<Cycle> =>
  answer(stage.as('dataAuthority').GET('/api/v1/evaluation-cycles/{id}', at(id)));
const schemeSeen = (stage: Stage, id: string): Promise<Scheme> =>
  answer(stage.as('dataAuthority').GET('/api/v1/indicator-schemes/{id}', at(id)));
const open = (stage: Stage, id: string) =>
  stage.as('dataAuthority').POST('/api/v1/evaluation-cycles/{id}/open-scoring', at(id));

async function plan(stage: Stage, { id: zoneId }: Zone, schemeId: string, name: string): Promise<Cycle> {
  const periodEnd = await stage.today();
  const body = { zoneId, schemeId, name: stage.name(name), periodStart: addYears(periodEnd, -1), periodEnd };
  return await done(stage.as('dataAuthority').POST('/api/v1/evaluation-cycles', { body }));
}
async function openTogether(stage: Stage, { id, version }: Cycle): Promise<Cycle> {
  const body = { act: 'open-scoring', version, agrees: true };
  await done(stage.as('healthAuthority').POST('/api/v1/evaluation-cycles/{id}/concurrences', { ...at(id), body }));
  return await done(open(stage, id));
}

/** Article 18: a scheme of indicators, and a first cycle of the zone under it, open for scoring. */
export async function firstCycle(stage: Stage, zone: Zone): Promise<Cycle> {
  const drafted = await schemeDrafted(stage);
  const planned = await stage.step(
    'Art 18',
    { zh: '制定评估周期', en: 'Plan a cycle' },
    {
      act: () => plan(stage, zone, drafted.id, '第一周期'),
      see: ({ id }) => cycleSeen(stage, id),
      reaches: 'planned',
      neighbors: ({ id }) => [
        {
          title: { zh: '未经会同评分', en: 'score without concurrence' },
          expects: rulesForbid('R18-4'),
          tries: () => open(stage, id),
        },
      ],
    },
  );
  return await stage.step(
    'Art 18',
    { zh: '会同开始评分', en: 'Opened for scoring by two bodies' },
    {
      act: () => openTogether(stage, planned),
      see: ({ id }) => cycleSeen(stage, id),
      reaches: 'scoring',
      neighbors: ({ id }) => [
        {
          title: { zh: '运营单位取消周期', en: 'the operator cancels it' },
          expects: forbidden,
          tries: () =>
            stage.as('operator').POST('/api/v1/evaluation-cycles/{id}/cancel', { ...at(id), body: { reason: '走查' } }),
        },
      ],
    },
  );
}

function schemeDrafted(stage: Stage): Promise<Scheme> {
  const body = scheme(stage.name('评估指标'));
  const draft = (asked = body) => stage.as('dataAuthority').POST('/api/v1/indicator-schemes', { body: asked });
  return stage.step(
    'Art 18',
    { zh: '制定指标体系', en: 'Draft an indicator scheme' },
    {
      act: () => done(draft()),
      see: ({ id }) => schemeSeen(stage, id),
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '权重合计60', en: 'weights that make 60' },
          expects: rulesForbid('R18-3'),
          tries: () => draft({ ...body, indicators: body.indicators.slice(0, 1) }),
        },
      ],
    },
  );
}

/** The next cycle of the zone, under the scheme of the one before. */
export function nextCycle(stage: Stage, zone: Zone, { schemeId }: Cycle): Promise<Cycle> {
  const authority = stage.as('dataAuthority');
  return stage.step(
    'Art 18',
    { zh: '第二个评估周期', en: 'A second cycle' },
    {
      act: async () => await openTogether(stage, await plan(stage, zone, schemeId, '第二周期')),
      see: ({ id }) => cycleSeen(stage, id),
      reaches: 'scoring',
      neighbors: () => [
        {
          title: { zh: '修改已使用的指标体系', en: 'revise the scheme in use' },
          expects: refused(409, 'illegal-transition'),
          tries: async () => {
            const read = await tagOf(authority.GET('/api/v1/indicator-schemes/{id}', at(schemeId)));
            const body = { name: stage.name('另一指标') };
            return await authority.PATCH('/api/v1/indicator-schemes/{id}', { ...atTag(schemeId, read), body });
          },
          unchanged: () => schemeSeen(stage, schemeId),
        },
      ],
    },
  );
}
