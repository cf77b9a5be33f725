import { NANJING } from '../../src/demo/cast.ts';
import { makeCreditCode } from '../../src/organizations/index.ts';
import { concur } from './case.ts';
import type { As, World } from './world.ts';

export type Body = Readonly<Record<string, unknown>> & { readonly id: string };
export const text = '金丝雀';

/** What every story is told with: calls that have to succeed, organizations and persons made for it. */
export class Stories {
  constructor(protected readonly world: World) {}

  protected async did(as: As, path: string, body: object = {}): Promise<Body> {
    const answer = await this.world.post(as, path, body);
    if (answer.status >= 300) throw new Error(`${as} ${path}: ${answer.status} ${answer.text}`);
    return answer.body as Body;
  }
  protected async revised(as: As, path: string, body: object): Promise<void> {
    const answer = await this.world.send('patch', as, path, body, { 'if-match': '*' });
    if (answer.status >= 300) throw new Error(`${as} ${path}: ${answer.status} ${answer.text}`);
  }
  protected async agreed(as: As, path: string, act: string): Promise<void> {
    const answer = await concur(this.world, as, path, act);
    if (answer.status >= 300) throw new Error(`${as} ${path} ${act}: ${answer.status} ${answer.text}`);
  }

  protected async organization(n: number): Promise<string> {
    const about = {
      name: `金丝雀${n}公司`,
      creditCode: makeCreditCode('91320100', 8000 + n),
      entityType: 'legal_person',
    };
    const { id } = await this.did('governanceCenter', '/organizations', { ...about, jurisdiction: NANJING });
    await this.did('governanceCenter.2', `/organizations/${id}/verify`, { method: text });
    return id;
  }
  protected async person(organizationId: string, name: string): Promise<string> {
    const { persons } = await this.did('governanceCenter.5', `/organizations/${organizationId}/add-person`, { name });
    return (persons as { id: string }[]).at(-1)?.id ?? '';
  }
}
