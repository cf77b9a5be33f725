import { cast, type CastName } from '../../src/demo/cast.ts';
import { addDays } from '../../src/regulation/index.ts';
import { proveConditions } from './amending.ts';
import { agreementBody } from './oracle/agreement.ts';
import { concur, places, type Place } from './evaluating.ts';
import type { Answer, As, World } from './world.ts';

const done = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  return answer;
};
const body = { statement: '运行平稳，申请续签' };
export const request = (world: World, agreementId: string, as: As, query = ''): Promise<Answer> =>
  world.post(as, `/agreement-renewals${query}`, { agreementId, ...body });

/** Asked for, with evidence for every condition and each found met; answers its path. */
export async function provedRenewal(world: World, agreementId: string, operator: CastName): Promise<string> {
  const path = `/agreement-renewals/${String(done(await request(world, agreementId, operator), 201).body.id)}`;
  await proveConditions(world, path, operator);
  return path;
}
/** By persons who found no condition met. */
export async function decide(world: World, place: Place, path: string, act: 'grant' | 'refuse'): Promise<Answer> {
  await concur(world, place, path, act);
  return await world.post('dataAuthority', `${path}/${act}`, { finding: '历次评估良好' });
}
export async function grantedRenewal(
  world: World,
  place: Place,
  agreementId: string,
  operator: CastName,
): Promise<string> {
  const path = await provedRenewal(world, agreementId, operator);
  done(await decide(world, place, path, 'grant'), 200);
  return path;
}
/** What a renewed agreement is drafted with; it lasts a year from its first day. */
export const renewedBody = (path: string, place: Place, operator: CastName, termStart: string): object => ({
  ...agreementBody(places[place].zoneId, cast[operator].id, termStart, addDays(termStart, 364)),
  renewalId: path.split('/').at(-1),
});
/** Drafted and open for signature; answers its path. */
export async function openRenewed(
  world: World,
  place: Place,
  path: string,
  operator: CastName,
  termStart: string,
): Promise<string> {
  const drafted = await world.post('dataAuthority', '/agreements', renewedBody(path, place, operator, termStart));
  const renewed = `/agreements/${String(done(drafted, 201).body.id)}`;
  done(await world.post('dataAuthority', `${renewed}/open-signing`), 200);
  return renewed;
}
/** By persons who granted nothing. */
export async function signRenewed(world: World, place: Place, renewed: string, operator: CastName): Promise<void> {
  const { sector } = places[place];
  for (const party of [...(sector ? [`${sector}.2` as const] : []), 'dataAuthority.2', operator] as const)
    done(await world.post(party, `${renewed}/sign`, { signer: '签署人' }), 200);
}
