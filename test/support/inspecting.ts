import { cast } from '../../src/demo/cast.ts';
import { addDays } from '../../src/regulation/index.ts';
import type { Answer, As, World } from './world.ts';

type Body = Readonly<Record<string, unknown>>;
/** A plan of the data authority with both supervisors, thirty days from today; what it covers is up to the caller. */
export const planBody = (world: World, more: Body): Body => {
  const { date: startsOn } = world.clock.legal();
  const inspectorIds = [cast.securitySupervisor.id, cast.marketSupervisor.id];
  return { inspectorIds, purpose: '数据安全专项检查', startsOn, endsOn: addDays(startsOn, 30), ...more };
};
const done = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}, not ${status}: ${answer.text}`);
  return answer;
};
export const concurs = (world: World, as: As, id: string, version = 1, more: Body = {}): Promise<Answer> =>
  world.post(as, `/inspections/${id}/concurrences`, { act: 'begin', version, agrees: true, ...more });

/** Planned and not begun; answers its id. */
export async function planned(world: World, more: Body, as: As = 'dataAuthority'): Promise<string> {
  return done(await world.post(as, '/inspections', planBody(world, more)), 201).body.id as string;
}
/** Planned, agreed to by everybody, and begun. */
export async function begun(world: World, more: Body): Promise<string> {
  const id = await planned(world, more);
  for (const as of ['securitySupervisor', 'marketSupervisor'] as const) done(await concurs(world, as, id), 201);
  done(await world.post('dataAuthority', `/inspections/${id}/begin`), 200);
  return id;
}
const findings = { summary: '账号管理有疏漏', report: '检查报告全文，仅供检查单位' };
export const reports = async (world: World, id: string, as: As = 'dataAuthority'): Promise<Answer> =>
  await world.post(as, `/inspections/${id}/report`, findings);
/** Reported, and closed by another person. */
export async function ended(world: World, id: string): Promise<void> {
  done(await reports(world, id), 200);
  done(await world.post('dataAuthority.2', `/inspections/${id}/close`), 200);
}
