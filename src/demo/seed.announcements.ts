import { MATERIALS } from '../platform/files/index.ts';
import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import { storeSheet } from './seed.rounds.ts';
import type { SeedServices } from './seed.services.ts';

const conditions =
  '依法设立的法人或者非法人组织；近三年无严重失信和网络安全、数据安全事件；具备等级保护三级系统建设运维经验。';
const requirements = '遵循原始数据不出域、数据可用不可见；按场景申请；明确数据安全责任人。';

/** Calls of the comprehensive zone; those that end with their applications end in the seed of those. */
export async function plantAnnouncements(planter: Planter, services: SeedServices): Promise<void> {
  const { announcements, questions } = services;
  const { dataAuthority, operator, otherOperator } = cast;
  const ids = seedIds.announcements;
  const draft = async (id: string, title: string, opens: string, closes: string): Promise<void> => {
    await planter.create(announcements, 'draft', dataAuthority, id, {
      zoneId: seedIds.zones.comprehensive,
      title,
      scopeKind: 'specific_scenario',
      applicationConditions: conditions,
      operationRequirements: requirements,
      opensAt: `${opens}T09:00:00.000+08:00`,
      closesAt: `${closes}T17:00:00.000+08:00`,
    });
  };
  const act = (name: string, id: string, input: object = {}): Promise<object> =>
    planter.act(announcements, name, dataAuthority, id, input);
  const attach = async (id: string, file: string, title: string, about: string): Promise<void> => {
    const { key: objectKey, bytes, sha256, sm3 } = await storeSheet(services, announcements, id, about);
    const stored = { id: file, fileName: `${title}.pdf`, mediaType: MATERIALS.pdf, objectKey, bytes, sha256, sm3 };
    await act('upload-attachment', id, { title, ...stored });
  };
  planter.on('2026-01-05');
  for (const [id, title] of [
    [ids.closed, '城市治理场景'],
    [ids.completed, '惠民服务场景'],
    [ids.failed, '气象保险场景'],
    [ids.cancelled, '停车诱导场景'],
  ] as const) {
    await draft(id, `${title}授权运营公告（演示）`, '2026-01-06', '2026-02-06');
    await act('publish', id);
  }
  await act('cancel', ids.cancelled, { reason: '演示：需求变化，予以取消' });
  planter.on('2026-11-02');
  await draft(ids.draft, '养老服务场景授权运营公告（演示草稿）', '2027-01-04', '2027-02-04');
  await draft(ids.published, '社区服务场景授权运营公告（演示）', '2026-11-03', '2031-06-30');
  await attach(ids.draft, seedIds.attachments.draft, '养老服务场景说明（演示）', 'what the scenario is about');
  await attach(ids.published, seedIds.attachments.published, '授权运营申请表样式（演示）', 'form of the application');
  await act('publish', ids.published);
  planter.on('2026-11-04');
  const ask = (id: string, who: typeof operator | typeof otherOperator, question: string): Promise<string> =>
    planter.create(questions, 'ask', who, id, { announcementId: ids.published, question });
  const { asked, answered, withdrawn } = seedIds.questions;
  await ask(asked, operator, '演示：联合体可否申报？');
  await ask(answered, otherOperator, '演示：审计报告是否须覆盖上一完整会计年度？');
  await ask(withdrawn, otherOperator, '演示：申报截止时间是否含当日？');
  await planter.act(questions, 'answer', dataAuthority, answered, {
    answer: '演示：须覆盖上一完整会计年度，4月30日前可提交再上一年度并予标记。',
  });
  await planter.act(questions, 'withdraw', otherOperator, withdrawn, {});
}
