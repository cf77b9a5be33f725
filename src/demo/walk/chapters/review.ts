import { answer, type Schemas, type ZonekeeperClient } from '../../../../openapi/client/index.ts';
import { nj2024 } from '../../../regulation/policy-sets/index.ts';
import { applicationSeen, at } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { refused } from '../walker.ts';
import type { Announcement } from './announcement.ts';

type Result = Schemas['ReviewResultView'];
/** Past the end of the window, and past five working days of publicity. */
const WINDOW = 41;
const PUBLICITY = 14;
const resultSeen = (stage: Stage, id: string): Promise<Result> =>
  answer(stage.as('dataAuthority').GET('/api/v1/review-results/{id}', at(id)));

/** Articles 8, 10: assessed, accepted by two bodies, and scored by a panel; no score is seen until all are in. */
export async function reviewed(stage: Stage, id: string, call: Announcement): Promise<void> {
  const authority = stage.as('dataAuthority');
  const seen = () => applicationSeen(authority, id);
  const tried = async (act: string) => {
    const body = { act, version: (await seen()).version, agrees: true };
    return await stage.as('healthAuthority').POST('/api/v1/applications/{id}/concurrences', { ...at(id), body });
  };
  const concur = async (act: string): Promise<void> => {
    await answer(tried(act));
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
        return await answer(authority.POST('/api/v1/applications/{id}/open-review', at(id)));
      },
      see: seen,
      reaches: 'under_review',
      neighbors: () => [
        {
          title: { zh: '评分前结束评审', en: 'close before the scores are in' },
          expects: refused(422, 'rules-forbid', 'R06-1', 'R10-5'),
          tries: close,
        },
        {
          title: { zh: '评分前对结束评审表示同意', en: 'concur with the close before the scores are in' },
          expects: refused(409, 'out-of-order'),
          tries: () => tried('close-review'),
        },
      ],
    },
  );
  await scored(stage, id, seen);
  await stage.step(
    'Art 10',
    { zh: '他人结束评审', en: 'A colleague closes the review' },
    {
      act: async () => {
        await concur('close-review');
        return await answer(close());
      },
      see: seen,
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

async function scored(stage: Stage, id: string, seen: () => Promise<Schemas['ApplicationView']>): Promise<void> {
  const panel = ((await seen()).reviewers ?? []).map((r) => stage.person('experts', r.personId));
  const points = nj2024.review.criteria.map((c) => ({ criterion: c.code, points: 85 }));
  const score = (expert: ZonekeeperClient) =>
    expert.POST('/api/v1/applications/{id}/score', { ...at(id), body: { points, comment: '走查评语' } });
  const [first] = panel;
  if (!first || panel.length < nj2024.review.minExperts) throw new Error(`${panel.length} experts were drawn`);
  await stage.step(
    'Art 10',
    { zh: '专家评分，评齐前不可见', en: 'Experts score, unseen until all have' },
    {
      act: async () => {
        for (const expert of panel) {
          if ((await seen()).reviewers?.some((r) => r.points ?? r.total)) throw new Error('a score is seen too early');
          await answer(score(expert));
        }
      },
      see: seen,
      reaches: 'under_review',
      neighbors: () => [
        {
          title: { zh: '再次评分', en: 'score twice' },
          expects: refused(409, 'already-decided'),
          tries: () => score(first),
        },
      ],
    },
  );
}

/** Article 10: reported to the city government, endorsed, made public, and concluded once its days are over. */
export async function concluded(stage: Stage, call: Announcement, applicationId: string): Promise<void> {
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
