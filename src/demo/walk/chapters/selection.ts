import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { nj2024 } from '../../../regulation/policy-sets/index.ts';
import { applicationSeen, at } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { refused, rulesForbid } from '../walker.ts';
import type { Announcement } from './announcement.ts';
import { corrected } from './correction.ts';
import { upload } from './material.ts';
import { concluded, reviewed } from './review.ts';

type Application = Schemas['ApplicationView'];
/** The six types of Art. 9. */
const required = nj2024.materials.required.map((m) => m.code);
const last = required.at(-1) ?? '';

/** Articles 8 to 10: one applicant, from its draft to the concluded result of the round. Answers the application's id. */
export async function selection(stage: Stage, call: Announcement): Promise<string> {
  const year = Number((await stage.today()).slice(0, 4)) - 1;
  const { id } = await submitted(stage, call, year);
  await corrected(stage, id, year);
  await reviewed(stage, id, call);
  await concluded(stage, call, id);
  return id;
}

async function submitted(stage: Stage, call: Announcement, year: number): Promise<Application> {
  const operator = stage.as('operator');
  const body = { announcementId: call.id, plan: '走查：分阶段开发数据产品。' };
  const draft = await stage.step(
    'Art 9',
    { zh: '填报申请', en: 'Draft an application' },
    {
      act: () => answer(operator.POST('/api/v1/applications', { body })),
      see: ({ id }) => applicationSeen(operator, id),
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
  await fiveMaterials(stage, id, year);
  return await stage.step(
    'Art 9',
    { zh: '补齐材料、申请表和证明并提交', en: 'The sixth, the form, the evidence, submit' },
    {
      act: async () => {
        const { materials } = await answer(upload(stage, id, last, year));
        const materialIds = materials.slice(-1).map((m) => m.id);
        const conditions = nj2024.eligibility.conditions
          .filter((c) => c.test === 'evidence')
          .map((c) => ({ condition: c.code, materialIds }));
        await answer(operator.POST('/api/v1/applications/{id}/fill-checklist', { ...at(id), body: { conditions } }));
        const answers = (call.form?.sections ?? []).map(({ code }) => ({ section: code, text: '走查：如附件所述。' }));
        await answer(operator.POST('/api/v1/applications/{id}/fill-form', { ...at(id), body: { answers } }));
        return await answer(operator.POST('/api/v1/applications/{id}/submit', at(id)));
      },
      see: () => applicationSeen(stage.as('dataAuthority'), id),
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

/** All but the last; submitting names everything that is missing at once. */
function fiveMaterials(stage: Stage, id: string, year: number): Promise<Application> {
  const operator = stage.as('operator');
  return stage.step(
    'Art 9',
    { zh: '上传六类材料中的五类', en: 'Upload five of the six materials' },
    {
      act: async () => {
        for (const type of required.slice(0, -1)) await answer(upload(stage, id, type, year));
      },
      see: () => applicationSeen(operator, id),
      reaches: 'draft',
      neighbors: () => [
        {
          title: {
            zh: '缺一类材料、申请表和条件证明即提交',
            en: 'submit without the sixth, the form and the evidence',
          },
          expects: rulesForbid('R09-2', 'R09-9', 'R08-3'),
          tries: () => operator.POST('/api/v1/applications/{id}/submit', at(id)),
        },
      ],
    },
  );
}
