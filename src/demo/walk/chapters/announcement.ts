import type { Schemas } from '../../../../openapi/client/index.ts';
import { announcementSeen, at, atTag, done, tagOf } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Zone } from './zone.ts';

export type Announcement = Schemas['AnnouncementView'];
/** The policy set asks for 20 days. */
const TOO_SHORT = 19;
const LONG_ENOUGH = 40;
const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** Article 7: a call for operators, whose window is open from now for 40 days, published by two bodies together. */
export async function callForOperators(stage: Stage, zone: Zone): Promise<Announcement> {
  const authority = stage.as('dataAuthority');
  const see = ({ id }: { id: string }) => announcementSeen(authority, id);
  const opensAt = await stage.now();
  const body = {
    zoneId: zone.id,
    title: stage.name('健康服务场景授权运营公告'),
    scopeKind: 'specific_scenario',
    applicationConditions: '依法设立的法人或者非法人组织，近三年无严重失信和网络安全事件。',
    operationRequirements: '原始数据不出域，数据可用不可见，按场景申请。',
    opensAt,
    closesAt: later(opensAt, TOO_SHORT),
    form: { sections: [{ code: 'security_measures', title: '安全保障措施', guidance: '人员、制度与技术措施' }] },
  };
  const draft = await stage.step(
    'Art 7',
    { zh: '起草公告', en: 'Draft the call' },
    {
      act: () => done(authority.POST('/api/v1/announcements', { body })),
      see,
      reaches: 'draft',
      neighbors: ({ id }) => [
        {
          title: { zh: `仅${TOO_SHORT}日且未会同`, en: `publish with ${TOO_SHORT} days, nobody concurring` },
          expects: rulesForbid('R07-2', 'R07-3'),
          tries: () => authority.POST('/api/v1/announcements/{id}/publish', at(id)),
        },
      ],
    },
  );
  const read = await tagOf(authority.GET('/api/v1/announcements/{id}', at(draft.id)));
  const revised = await stage.step(
    'Art 7',
    { zh: `申报期改为${LONG_ENOUGH}日`, en: 'Lengthen the window' },
    {
      act: () =>
        done(
          authority.PATCH('/api/v1/announcements/{id}', {
            ...atTag(draft.id, read),
            body: { closesAt: later(opensAt, LONG_ENOUGH) },
          }),
        ),
      see,
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '依旧版本修改', en: 'revise what was read before' },
          expects: refused(412, 'stale'),
          tries: () =>
            authority.PATCH('/api/v1/announcements/{id}', { ...atTag(draft.id, read), body: { title: '旧版' } }),
        },
        {
          title: { zh: '未经会同发布', en: 'publish without concurrence' },
          expects: rulesForbid('R07-2'),
          tries: () => authority.POST('/api/v1/announcements/{id}/publish', at(draft.id)),
        },
      ],
    },
  );
  return await publish(stage, revised);
}

async function publish(stage: Stage, { id, version }: Announcement): Promise<Announcement> {
  const authority = stage.as('dataAuthority');
  const health = stage.as('healthAuthority');
  const see = () => announcementSeen(authority, id);
  const post = (client = authority) => client.POST('/api/v1/announcements/{id}/publish', at(id));
  await stage.step(
    'Art 7',
    { zh: '卫健委会同意见', en: 'The sector authority concurs' },
    {
      act: () =>
        done(
          health.POST('/api/v1/announcements/{id}/concurrences', {
            ...at(id),
            body: { act: 'publish', version, agrees: true },
          }),
        ),
      see,
      reaches: 'draft',
      neighbors: () => [
        { title: { zh: '卫健委单独发布', en: 'it publishes alone' }, expects: forbidden, tries: () => post(health) },
      ],
    },
  );
  return await stage.step(
    'Art 7',
    { zh: '发布公告', en: 'Publish' },
    {
      act: () => done(post()),
      see,
      reaches: 'published',
      neighbors: () => [
        { title: { zh: '再次发布', en: 'publish it again' }, expects: refused(409, 'illegal-transition'), tries: post },
      ],
    },
  );
}
