import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { at, done } from '../calls.ts';
import type { As, Stage } from '../stage.ts';

export type Evaluation = Schemas['EvaluationView'];
export const seen = (stage: Stage, id: string): Promise<Evaluation> =>
  answer(stage.as('dataAuthority').GET('/api/v1/evaluations/{id}', at(id)));

export const score = (stage: Stage, id: string, points = 40) =>
  stage
    .as('dataAuthority')
    .POST('/api/v1/evaluations/{id}/score', {
      ...at(id),
      body: { points: ['service', 'security'].map((indicator) => ({ indicator, points })) },
    });
export const appeal = (stage: Stage, id: string) =>
  done(
    stage.as('operator').POST('/api/v1/evaluations/{id}/appeal', { ...at(id), body: { grounds: '走查：数据有误' } }),
  );
export const decide = (stage: Stage, id: string, who: As) =>
  stage
    .as(who)
    .POST('/api/v1/evaluations/{id}/decide-appeal', { ...at(id), body: { upheld: false, reason: '走查：维持' } });
/** R15-6: by persons who neither signed nor scored nor decided on the appeal. */
export const finalize = (stage: Stage, id: string, acknowledgeTermination?: true) =>
  stage
    .as('dataAuthority.3')
    .POST('/api/v1/evaluations/{id}/finalize', {
      ...at(id),
      body: acknowledgeTermination ? { acknowledgeTermination } : {},
    });
export async function concur(stage: Stage, id: string, act: string): Promise<void> {
  const body = { act, version: (await seen(stage, id)).version, agrees: true };
  await done(stage.as('healthAuthority.2').POST('/api/v1/evaluations/{id}/concurrences', { ...at(id), body }));
}
