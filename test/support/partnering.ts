import { partnerTerms } from '../../src/demo/seed.partners.ts';
import { makeCreditCode } from '../../src/organizations/index.ts';
import { plainItem, registeredScenario } from './deliveries.ts';
import type { Answer, As, World } from './world.ts';

let made = 0;
/** A company that no register knows, another one at each call. */
export const company = (): { readonly name: string; readonly creditCode: string } => ({
  name: `合作方${(made += 1)}公司`,
  creditCode: makeCreditCode('91320100', 9100 + made),
});
/** A registered scenario of an agreement, without personal information. */
export const scenarioOf = (world: World, agreementId: string): Promise<string> =>
  registeredScenario(world, agreementId, [plainItem]);

/** Acts on partners of the agreement in effect, in the scenario given unless told otherwise. */
export class Partnering {
  constructor(
    private readonly world: World,
    readonly plain: string,
  ) {}

  register(more: object = {}, as: As = 'operator', query = ''): Promise<Answer> {
    const body = { ...partnerTerms, ...company(), scenarioIds: [this.plain], ...more };
    return this.world.post(as, `/partners${query}`, body);
  }
  /** Answers its id. */
  async registered(more: object = {}): Promise<string> {
    const answer = await this.register(more);
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
    return answer.body.id as string;
  }
  act(as: As, id: string, name: string, body: object = { reason: '测试' }): Promise<Answer> {
    return this.world.post(as, `/partners/${id}/${name}`, body);
  }
  object(id: string, as: As = 'healthAuthority'): Promise<Answer> {
    return this.act(as, id, 'object', { objection: '权限管理不健全' });
  }
  lift(id: string, as: As = 'healthAuthority.2'): Promise<Answer> {
    return this.act(as, id, 'lift-objection');
  }
  revise(id: string, body: object, as: As = 'operator'): Promise<Answer> {
    return this.world.send('patch', as, `/partners/${id}`, body, { 'if-match': '*' });
  }
  async view(id: string, as: As = 'operator'): Promise<Record<string, unknown>> {
    return (await this.world.get(as, `/partners/${id}`)).body as Record<string, unknown>;
  }
}
