import { cast } from '../../src/demo/cast.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import type { World } from './world.ts';

/** An expert made by the administrators, who logs in like others. */
export interface MadeExpert {
  readonly personId: string;
  readonly headers: Readonly<Record<string, string>>;
}
/** One of the register: to be drawn by lot, or beside it with `byNomination`. */
export async function madeExpert(world: World, name: string, more: object = {}): Promise<MadeExpert> {
  const organizationId = cast.experts.id;
  const at = `/organizations/${organizationId}`;
  const added = await world.post('governanceCenter.5', `${at}/add-person`, { name, ...more });
  const personId = (added.body.persons as { id: string }[]).at(-1)?.id ?? '';
  const level = { personId, memberLevel: 'handler', reason: '聘为专家' };
  const set = await world.post('governanceCenter.6', `${at}/set-member-level`, level);
  if (set.status >= 300) throw new Error(set.text);
  const { accessToken } = world.app.get(DemoIssuer).issue({ personId, organizationId, clientId: 'test' });
  return { personId, headers: { authorization: `Bearer ${accessToken}` } };
}
