import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addYears } from '../../../regulation/dates.ts';
import { at, done } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, rulesForbid } from '../walker.ts';
import type { Zone } from './zone.ts';

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

/** Article 18: a scheme of indicators, and a cycle of the zone under it, open for scoring. Answers the cycle's id. */
export async function cycleOpened(stage: Stage, zone: Zone, first: boolean): Promise<string> {
  const authority = stage.as('dataAuthority');
  const name = stage.name(first ? '第一周期' : '第二周期');
  const periodEnd = await stage.today();
  const draft = (asked = scheme(name)) => authority.POST('/api/v1/indicator-schemes', { body: asked });
  const drafted = await stage.step(
    'Art 18',
    { zh: `制定指标体系：${first ? '第一' : '第二'}周期`, en: 'An indicator scheme' },
    {
      act: () => done(draft()),
      see: ({ id }) => answer(authority.GET('/api/v1/indicator-schemes/{id}', at(id))),
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '权重合计60', en: 'weights that make 60' },
          expects: rulesForbid('R18-3'),
          tries: () => draft({ ...scheme(name), indicators: scheme(name).indicators.slice(0, 1) }),
        },
      ],
    },
  );
  const body = { zoneId: zone.id, schemeId: drafted.id, name, periodStart: addYears(periodEnd, -1), periodEnd };
  const see = ({ id }: { id: string }) => answer(authority.GET('/api/v1/evaluation-cycles/{id}', at(id)));
  const open = (id: string, client = authority) => client.POST('/api/v1/evaluation-cycles/{id}/open-scoring', at(id));
  const { id, version } = await stage.step(
    'Art 18',
    { zh: '制定评估周期', en: 'Plan a cycle' },
    {
      act: () => done(authority.POST('/api/v1/evaluation-cycles', { body })),
      see,
      reaches: 'planned',
      neighbors: (cycle) => [
        {
          title: { zh: '未经会同评分', en: 'score without concurrence' },
          expects: rulesForbid('R18-4'),
          tries: () => open(cycle.id),
        },
      ],
    },
  );
  await stage.step(
    'Art 18',
    { zh: '会同开始评分', en: 'Opened for scoring by two bodies' },
    {
      act: async () => {
        const health = stage.as('healthAuthority');
        const concurrence = { act: 'open-scoring', version, agrees: true };
        await done(health.POST('/api/v1/evaluation-cycles/{id}/concurrences', { ...at(id), body: concurrence }));
        return await done(open(id));
      },
      see,
      reaches: 'scoring',
      neighbors: () => [
        {
          title: { zh: '运营单位取消周期', en: 'the operator cancels it' },
          expects: forbidden,
          tries: () =>
            stage.as('operator').POST('/api/v1/evaluation-cycles/{id}/cancel', { ...at(id), body: { reason: 'x' } }),
        },
      ],
    },
  );
  return id;
}
