import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { applicationSeen, at } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { refused, rulesForbid } from '../walker.ts';
import { upload } from './material.ts';

type Application = Schemas['ApplicationView'];

/** Article 9: what is missing is told once, by section; only those are corrected. */
export async function corrected(stage: Stage, id: string, year: number): Promise<Application> {
  const authority = stage.as('dataAuthority');
  const operator = stage.as('operator');
  const see = () => applicationSeen(authority, id);
  const body = {
    reason: '走查：信用报告不清晰',
    missing: ['清晰的企业信用报告'],
    sections: [{ section: 'material' as const, code: 'credit_report' }],
  };
  const back = () => authority.POST('/api/v1/applications/{id}/return', { ...at(id), body });
  await stage.step(
    'Art 9',
    { zh: '一次性告知并按部分退回', en: 'Return it, by section' },
    {
      act: async () => {
        const { version } = await see();
        const agreed = { act: 'return', version, agrees: true };
        await answer(
          stage.as('healthAuthority').POST('/api/v1/applications/{id}/concurrences', { ...at(id), body: agreed }),
        );
        return await answer(back());
      },
      see,
      reaches: 'returned',
      neighbors: () => [
        {
          title: { zh: '补正未退回的材料', en: 'correct what was not returned' },
          expects: rulesForbid('R09-8'),
          tries: () => upload(stage, id, 'audit_report', year),
        },
      ],
    },
  );
  return await stage.step(
    'Art 9',
    { zh: '补正并再次提交', en: 'Correct it and submit again' },
    {
      act: async () => {
        await answer(upload(stage, id, 'credit_report', year));
        return await answer(operator.POST('/api/v1/applications/{id}/submit', at(id)));
      },
      see,
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
