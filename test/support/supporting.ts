import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { supportBody } from './oracle/support-service.ts';
import type { Answer, As, World } from './world.ts';

const { resources, zones } = seedIds;
const both = [resources.health, resources.communities];
export const toHealth = { recipientKind: 'zone', recipientZoneId: zones.health, district: undefined };

/** Support services of the comprehensive zone, of the resources of two providers, from today on. */
export class Supporting {
  constructor(private readonly world: () => World) {}

  draft = (more: object = {}, as: As = 'dataAuthority', query = ''): Promise<Answer> => {
    const { date: startsOn } = this.world().clock.legal();
    const body = { ...supportBody, resourceIds: both, startsOn, endsOn: addDays(startsOn, 30), ...more };
    return this.world().post(as, `/support-services${query}`, body);
  };
  does = (id: string, act: string, as: As, body: object = {}, query = ''): Promise<Answer> =>
    this.world().post(as, `/support-services/${id}/${act}${query}`, body);
  must = async (answer: Promise<Answer>): Promise<Answer> => {
    const done = await answer;
    if (done.status >= 300) throw new Error(`${done.status}: ${done.text}`);
    return done;
  };
  submitted = async (more: object = {}): Promise<string> => {
    const id = (await this.must(this.draft(more))).body.id as string;
    await this.must(this.does(id, 'submit', 'dataAuthority'));
    return id;
  };
  approved = async (more: object = {}): Promise<string> => {
    const id = await this.submitted(more);
    await this.must(this.does(id, 'approve', 'healthAuthority'));
    await this.must(this.does(id, 'approve', 'dataProvider'));
    return id;
  };
  stateOf = async (id: string, as: As = 'dataAuthority'): Promise<unknown> => {
    const { status, body } = await this.world().get(as, `/support-services/${id}`);
    return status === 200 ? body.state : status;
  };
}
