import { v7 } from 'uuid';
import { makeCreditCode, nameKey } from '../../src/organizations/index.ts';
import { Actors } from '../../src/platform/auth/actors.service.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { cn2025Base, coded, type OrganizationRole } from '../../src/regulation/index.ts';
import type { Answer, World } from './world.ts';

export const SECOND_CITY = 'CN-9901';
/** Where it is stricter than the nation, each in a parameter of its own; the rest is the nation's. */
const { agreement, evaluation, grade, materials, review } = cn2025Base;
export const secondCitySet = {
  ...cn2025Base,
  code: 'SF-2026',
  jurisdiction: SECOND_CITY,
  title: { en: 'Measures of an invented city', zh: '示范市公共数据授权运营办法（虚构）' },
  issuer: '示范市人民政府',
  documentNumber: '示政发〔2026〕8号',
  validFrom: '2026-06-01',
  validTo: '2029-12-31',
  agreement: {
    ...agreement,
    maxYears: 3,
    signatories: { ...agreement.signatories, sector: ['data_authority', 'operator'] },
  },
  evaluation: { ...evaluation, poorStreakToTerminate: 1 },
  grade: { ...grade, threshold: 2 },
  materials: {
    ...materials,
    required: [...materials.required, coded('insurance_certificate', 'insurance certificate', '责任保险证明')],
  },
  review: { ...review, minExperts: 7 },
};

const bodies = {
  authority: ['示范市数据局', 'administrative_organ', 'data_authority', 4],
  sectorAuthority: ['示范市交通运输局', 'administrative_organ', 'sector_authority', 2],
  center: ['示范市数字治理中心', 'authorized_organization', 'governance_center', 2],
  provider: ['示范市民政局', 'administrative_organ', 'data_provider', 2],
  operator: ['示范市数据运营有限公司', 'legal_person', 'operator', 2],
  experts: ['示范市评审专家库', 'administrative_organ', 'expert', 9],
} as const satisfies Record<string, readonly [string, string, OrganizationRole, number]>;
export type Body = keyof typeof bodies;

/** An invented city with organizations, persons and logins of its own, in the database of the first one. */
export class SecondCity {
  private readonly ids = new Map<Body, { readonly id: string; readonly persons: readonly string[] }>();
  private constructor(private readonly world: World) {}

  static async found(world: World): Promise<SecondCity> {
    const city = new SecondCity(world);
    for (const [i, body] of (Object.keys(bodies) as Body[]).entries()) await city.organization(body, i);
    world.app.get(Actors).forget();
    return city;
  }
  id(of: Body): string {
    return this.ids.get(of)?.id ?? '';
  }
  /** Acts as the n-th person of a body. */
  post(as: Body, path: string, body: object = {}, person = 1): Promise<Answer> {
    return this.world.post(undefined, path, body, this.login(as, person));
  }
  get(as: Body, path: string): Promise<Answer> {
    return this.world.get(undefined, path, this.login(as, 1));
  }
  /** As the expert with this id of a person. */
  asExpert(personId: string, path: string, body: object): Promise<Answer> {
    const person = (this.ids.get('experts')?.persons ?? []).indexOf(personId) + 1;
    return this.post('experts', path, body, person);
  }
  upload(as: Body, path: string, content: Buffer): Promise<Answer> {
    const headers = { ...this.login(as, 1), 'content-type': 'application/octet-stream' };
    return this.world.send('post', undefined, path, content, headers);
  }

  private login(as: Body, person: number): { authorization: string } {
    const { id = '', persons = [] } = this.ids.get(as) ?? {};
    const identity = { personId: persons[person - 1] ?? '', organizationId: id, clientId: 'test' };
    return { authorization: `Bearer ${this.world.app.get(DemoIssuer).issue(identity).accessToken}` };
  }
  private async organization(body: Body, n: number): Promise<void> {
    const [name, entityType, role, count] = bodies[body];
    const [id, persons] = [v7(), Array.from({ length: count }, () => v7())];
    const code = makeCreditCode('11990100', 700 + n);
    await this.world.sql(
      `INSERT INTO organizations (id, version, state, jurisdiction, name, name_key, credit_code, entity_type, verified_on, created_at, updated_at)
       VALUES ($1, 1, 'active', $2, $3, $4, $5, $6, '2026-06-01', now(), now())`,
      id,
      SECOND_CITY,
      name,
      nameKey(name),
      code,
      entityType,
    );
    await this.world.sql(
      `INSERT INTO organization_roles (id, organization_id, role, jurisdiction, sector_code, legal_basis, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '测试', now())`,
      id,
      role,
      SECOND_CITY,
      role === 'sector_authority' ? 'transport' : null,
    );
    for (const [i, person] of persons.entries())
      await this.world.sql(
        `INSERT INTO persons (id, organization_id, name, member_level, office, active, created_at, employer_id)
         VALUES ($1, $2, $3, $4, NULL, true, now(), NULL)`,
        person,
        id,
        `${name}${i + 1}`,
        body === 'experts' ? 'handler' : 'decider',
      );
    this.ids.set(body, { id, persons });
  }
}
