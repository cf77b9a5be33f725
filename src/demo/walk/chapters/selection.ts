import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { nj2024 } from '../../../regulation/policy-sets/index.ts';
import { at } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { refused } from '../walker.ts';
import type { Announcement } from './announcement.ts';

type Application = Schemas['ApplicationView'];
type Result = Schemas['ReviewResultView'];
/** Past the end of the window, and past five working days of publicity. */
const WINDOW = 41;
const PUBLICITY = 14;

/** Articles 8 to 10: one applicant, from its draft to the concluded result of the round. Answers the application's id. */
export async function selection(stage: Stage, call: Announcement): Promise<string> {
  const { id } = await submitted(stage, call);
  await reviewed(stage, id, call);
  await concluded(stage, call, id);
  return id;
}

const seen = (stage: Stage, id: string, who: As = 'dataAuthority') =>
  answer(stage.as(who).GET('/api/v1/applications/{id}', at(id)));
const resultSeen = (stage: Stage, id: string) =>
  answer(stage.as('dataAuthority').GET('/api/v1/review-results/{id}', at(id)));

/** Files one material: the bytes are the body, what is said about it stands in the query. */
function upload(stage: Stage, id: string, type: string, year: number) {
  const query = {
    type,
    fileName: `${type}.pdf`,
    ...(nj2024.materials.fiscalYearTypes.includes(type) && { fiscalYear: year }),
    ...(type === 'audit_report' && { auditorName: '江苏公正会计师事务所' }),
    ...(type === 'security_commitment' && { seal: '公章' }),
  };
  return stage
    .as('operator')
    .POST('/api/v1/applications/{id}/materials', {
      params: { path: { id }, query },
      headers: { 'content-type': 'application/octet-stream' },
      body: '',
      bodySerializer: () => new Blob([`%PDF-1.4\n% ${type}\n%%EOF\n`]),
    });
}

async function submitted(stage: Stage, call: Announcement): Promise<Application> {
  const operator = stage.as('operator');
  const year = Number((await stage.today()).slice(0, 4)) - 1;
  const body = { announcementId: call.id, plan: '走查：分阶段开发数据产品。' };
  const draft = await stage.step(
    'Art 9',
    { zh: '填报申请', en: 'Draft an application' },
    {
      act: () => answer(operator.POST('/api/v1/applications', { body })),
      see: ({ id }) => seen(stage, id, 'operator'),
      reaches: 'draft',
      neighbors: ({ id }) => [
        {
          title: { zh: '提交前他人查看', en: 'the authority reads a draft' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('dataAuthority').GET('/api/v1/applications/{id}', at(id)),
        },
      ],
    },
  );
  const { id } = draft;
  return await stage.step(
    'Art 9',
    { zh: '提交六类材料和条件证明', en: 'Submit six materials and the evidence' },
    {
      act: async () => {
        let last = '';
        for (const { code } of nj2024.materials.required)
          last = (await answer(upload(stage, id, code, year))).materials.at(-1)?.id ?? '';
        const conditions = nj2024.eligibility.conditions
          .filter((c) => c.test === 'evidence')
          .map((c) => ({ condition: c.code, materialIds: [last] }));
        await answer(operator.POST('/api/v1/applications/{id}/fill-checklist', { ...at(id), body: { conditions } }));
        return await answer(operator.POST('/api/v1/applications/{id}/submit', at(id)));
      },
      see: () => seen(stage, id),
      reaches: 'submitted',
      neighbors: () => [
        {
          title: { zh: '提交后再交材料', en: 'file another material' },
          expects: refused(409, 'illegal-transition'),
          tries: () => upload(stage, id, 'credit_report', year),
        },
      ],
    },
  );
}

async function reviewed(stage: Stage, id: string, call: Announcement): Promise<void> {
  const authority = stage.as('dataAuthority');
  const concur = async (act: string): Promise<void> => {
    const body = { act, version: (await seen(stage, id)).version, agrees: true };
    await answer(stage.as('healthAuthority').POST('/api/v1/applications/{id}/concurrences', { ...at(id), body }));
  };
  const close = () => stage.as('dataAuthority.2').POST('/api/v1/applications/{id}/close-review', at(id));
  await stage.step(
    'Art 8',
    { zh: '认定条件、受理并抽取专家', en: 'Assess, accept and draw the panel' },
    {
      act: async () => {
        const verdicts = nj2024.eligibility.conditions.map((c) => ({ condition: c.code, verdict: 'met' as const }));
        await answer(authority.POST('/api/v1/applications/{id}/assess', { ...at(id), body: { verdicts } }));
        await concur('accept');
        await answer(authority.POST('/api/v1/applications/{id}/accept', at(id)));
        await concur('open-review');
        const opened = await answer(authority.POST('/api/v1/applications/{id}/open-review', at(id)));
        await concur('close-review');
        return opened;
      },
      see: () => seen(stage, id),
      reaches: 'under_review',
      neighbors: () => [
        {
          title: { zh: '评分前结束评审', en: 'close before the scores are in' },
          expects: refused(422, 'rules-forbid', 'R10-5'),
          tries: close,
        },
      ],
    },
  );
  await stage.step(
    'Art 10',
    { zh: '五名专家评分', en: 'Five experts score' },
    {
      act: async () => {
        for (const { personId } of (await seen(stage, id)).reviewers ?? []) {
          const points = nj2024.review.criteria.map((c) => ({ criterion: c.code, points: 85 }));
          const body = { points, comment: '走查评语' };
          await answer(stage.person('experts', personId).POST('/api/v1/applications/{id}/score', { ...at(id), body }));
        }
        return await answer(close());
      },
      see: () => seen(stage, id),
      reaches: 'reviewed',
      neighbors: () => [
        {
          title: { zh: '申报未截止即拟定结果', en: 'draft the result while the window is open' },
          expects: refused(409, 'out-of-order'),
          tries: () =>
            authority.POST('/api/v1/review-results', { body: { announcementId: call.id, selectedIds: [id] } }),
        },
      ],
    },
  );
}

async function concluded(stage: Stage, call: Announcement, applicationId: string): Promise<void> {
  const authority = stage.as('dataAuthority');
  const concur = async (id: string, act: string): Promise<void> => {
    const body = { act, version: (await resultSeen(stage, id)).version, agrees: true };
    await answer(stage.as('healthAuthority').POST('/api/v1/review-results/{id}/concurrences', { ...at(id), body }));
  };
  const documentDate = await stage.today();
  const conclude = (id: string) => authority.POST('/api/v1/review-results/{id}/conclude', at(id));
  const { id }: Result = await stage.step(
    'Art 10',
    { zh: '结果报市政府同意并公示', en: 'The result is endorsed and made public' },
    {
      act: async () => {
        await stage.goOn(WINDOW);
        const selectedIds = [applicationId];
        const drafted = await answer(
          authority.POST('/api/v1/review-results', { body: { announcementId: call.id, selectedIds } }),
        );
        await concur(drafted.id, 'report');
        await answer(authority.POST('/api/v1/review-results/{id}/report', at(drafted.id)));
        const body = { documentNumber: '宁政复〔走查〕1号', documentDate };
        const government = stage.as('cityGovernment');
        await answer(government.POST('/api/v1/review-results/{id}/endorse', { ...at(drafted.id), body }));
        await concur(drafted.id, 'publish');
        const published = await answer(authority.POST('/api/v1/review-results/{id}/publish', at(drafted.id)));
        await concur(drafted.id, 'conclude');
        return published;
      },
      see: (result) => resultSeen(stage, result.id),
      reaches: 'published',
      neighbors: (result) => [
        {
          title: { zh: '公示期内办结', en: 'conclude during publicity' },
          expects: refused(409, 'out-of-order'),
          tries: () => conclude(result.id),
        },
      ],
    },
  );
  await stage.step(
    'Art 10',
    { zh: '公示期满，本轮完成', en: 'Publicity over, the round is complete' },
    {
      act: async () => {
        await stage.goOn(PUBLICITY);
        return await answer(conclude(id));
      },
      see: () => resultSeen(stage, id),
      reaches: 'concluded',
      neighbors: () => [
        {
          title: { zh: '再次办结', en: 'conclude it again' },
          expects: refused(409, 'illegal-transition'),
          tries: () => conclude(id),
        },
      ],
    },
  );
}
