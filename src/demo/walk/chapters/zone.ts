import { randomInt } from 'node:crypto';
import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addDays, addYears } from '../../../regulation/dates.ts';
import { at, done, zoneSeen } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid, type Neighbor } from '../walker.ts';

export type Zone = Schemas['ZoneView'];

/** Articles 5, 6, 22: a health zone of this run, planned, secured to level 3, and opened by two bodies together. */
export async function healthZone(stage: Stage): Promise<Zone> {
  const authority = stage.as('dataAuthority');
  const health = stage.as('healthAuthority');
  const center = stage.as('governanceCenter');
  const see = ({ id }: { id: string }) => zoneSeen(authority, id);
  const planned = await plan(stage);
  const { id } = planned;
  await stage.seenByAll('healthAuthority', (client) => client.GET('/api/v1/zones/{id}', at(id)));
  const open = (client = authority) => client.POST('/api/v1/zones/{id}/open', at(id));
  const ready = await stage.step(
    'Art 6',
    { zh: '治理中心报告就绪', en: 'The center reports it ready' },
    {
      act: () =>
        done(
          center.POST('/api/v1/zones/{id}/report-ready', { ...at(id), body: { report: '加工环境和隔离措施已就绪' } }),
        ),
      see,
      reaches: 'planned',
      neighbors: () => [
        { title: { zh: '治理中心自行开放', en: 'the center opens it' }, expects: forbidden, tries: () => open(center) },
      ],
    },
  );
  await security(stage, ready, 2, {
    title: { zh: '二级平台即开放', en: 'open on level 2, nobody concurring' },
    expects: rulesForbid('R06-1', 'R22-1'),
    tries: open,
  });
  await security(stage, ready, 3, {
    title: { zh: '未经会同开放', en: 'open without concurrence' },
    expects: rulesForbid('R06-1'),
    tries: open,
  });
  const concurrence = { act: 'open', version: ready.version, agrees: true };
  await stage.step(
    'Art 6',
    { zh: '卫健委会同意见', en: 'The sector authority concurs' },
    {
      act: () => done(health.POST('/api/v1/zones/{id}/concurrences', { ...at(id), body: concurrence })),
      see: () => see(planned),
      reaches: 'planned',
      neighbors: () => [
        { title: { zh: '卫健委单独开放', en: 'it opens alone' }, expects: forbidden, tries: () => open(health) },
      ],
    },
  );
  return await stage.step(
    'Art 22',
    { zh: '开放专区', en: 'Open the zone' },
    {
      act: () => done(open()),
      see,
      reaches: 'open',
      neighbors: () => [
        { title: { zh: '再次开放', en: 'open it again' }, expects: refused(409, 'illegal-transition'), tries: open },
      ],
    },
  );
}

function plan(stage: Stage): Promise<Zone> {
  const authority = stage.as('dataAuthority');
  const body = { kind: 'sector', sectorCode: 'health', purpose: '演示走查：居民健康数据的规范使用' } as const;
  const lead = stage.organizationId('healthAuthority');
  const name = stage.name('医疗健康专区');
  const planWith = (extra: Pick<Schemas['PlanZone'], 'name' | 'leadRegulatorId'>) =>
    authority.POST('/api/v1/zones', { body: { ...body, ...extra } });
  const wrong = (title: Neighbor['title'], rule: string, extra: { leadRegulatorId?: string }): Neighbor => ({
    title,
    expects: rulesForbid(rule),
    tries: () => planWith({ name: stage.name(title.zh), ...extra }),
    unchanged: async () => {
      const newest = { params: { query: { sort: '-createdAt', limit: 100 } } };
      return (await answer(authority.GET('/api/v1/zones', newest))).items.filter((z) => z.name.includes(title.zh));
    },
  });
  return stage.step(
    'Art 5',
    { zh: '筹建医疗健康专区', en: 'Plan a health zone' },
    {
      act: () => done(planWith({ name, leadRegulatorId: lead })),
      see: ({ id }) => zoneSeen(authority, id),
      reaches: 'planned',
      neighbors: () => [
        wrong({ zh: '行业专区无主管部门', en: 'no sector authority' }, 'R05-1', {}),
        wrong({ zh: '他行业主管部门牵头', en: 'the authority of another sector' }, 'R06-1', {
          leadRegulatorId: stage.organizationId('transportAuthority'),
        }),
      ],
    },
  );
}

/** The center files what the platform was assessed for; the neighbor is what that level does not carry. */
async function security(stage: Stage, { id }: Zone, level: number, neighbor: Neighbor): Promise<void> {
  const today = await stage.today();
  const body = {
    level,
    certificateNumber: `32010099${randomInt(100_000, 999_999)}-${stage.tag}`,
    assessor: '演示测评中心',
    assessedOn: addDays(today, -30),
    validUntil: addYears(today, 6),
  };
  await stage.step(
    'Art 22',
    { zh: `登记平台等保${level}级`, en: `Record security level ${level}` },
    {
      act: () =>
        done(stage.as('governanceCenter').POST('/api/v1/zones/{id}/record-platform-security', { ...at(id), body })),
      see: () => zoneSeen(stage.as('dataAuthority'), id),
      reaches: 'planned',
      neighbors: () => [neighbor],
    },
  );
}
