import { cast, type CastName } from '../../src/demo/cast.ts';
import { makeCreditCode } from '../../src/organizations/index.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { evidence, materials, pdf } from './case.ts';
import { told } from './told.ts';
import type { Answer, As, World } from './world.ts';

const FILE = { 'content-type': 'application/octet-stream' };
const must = (answer: Answer, ...statuses: readonly number[]): Answer => {
  if (!statuses.includes(answer.status)) throw new Error(`${told(answer).join(' ')}: ${answer.text}`);
  return answer;
};
const idOf = (answer: Answer): string => must(answer, 201).body.id as string;

/** Another person of an organization that may decide; answers what it sends to be known. */
export async function decider(world: World, organizationId: string, name: string): Promise<Record<string, string>> {
  const at = `/organizations/${organizationId}`;
  const added = must(await world.post('governanceCenter.5', `${at}/add-person`, { name }), 201);
  const personId = (added.body.persons as { id: string; name: string }[]).find((p) => p.name === name)?.id ?? '';
  const level = { personId, reason: '任职', memberLevel: 'decider' };
  must(await world.post('governanceCenter.6', `${at}/set-member-level`, level), 201);
  const { accessToken } = world.app.get(DemoIssuer).issue({ personId, organizationId, clientId: 'test' });
  return { authorization: `Bearer ${accessToken}` };
}

/** A company that applies, admitted and verified like any other, with one decider. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  post(path: string, body?: object): Promise<Answer>;
  send(path: string, content: Buffer): Promise<Answer>;
}
export async function applicant(world: World, n: number): Promise<Applicant> {
  const name = `申请公司${n}（测试）`;
  const creditCode = makeCreditCode('91320100', 70_000 + n);
  const body = { name, creditCode, entityType: 'legal_person', jurisdiction: 'CN-3201' };
  const id = idOf(await world.post('governanceCenter', '/organizations', body));
  const at = `/organizations/${id}`;
  must(await world.post('governanceCenter.2', `${at}/verify`, { method: '统一社会信用代码比对一致' }), 200);
  must(
    await world.post('dataAuthority', `${at}/record-role`, { role: 'operator', legalBasis: '依申请登记' }),
    200,
    201,
  );
  const headers = await decider(world, id, `经办${n}`);
  return {
    id,
    name,
    post: (path, sent = {}) => world.send('post', undefined, path, sent, headers),
    send: (path, content) => world.send('post', undefined, path, content, { ...headers, ...FILE }),
  };
}

/** An application of this company with everything the law wants, submitted; answers its id. */
export async function applies(by: Applicant, announcementId: string, year: number): Promise<string> {
  const id = idOf(await by.post('/applications', { announcementId, plan: `${by.name}的运营方案` }));
  let last = '';
  for (const about of materials(year)) {
    const query = new URLSearchParams(Object.entries(about).map(([k, v]): [string, string] => [k, String(v)]));
    const filed = must(
      await by.send(`/applications/${id}/materials?${query.toString()}`, pdf(`${id} ${about.type ?? ''}`)),
      201,
    );
    last = (filed.body.materials as { id: string }[]).at(-1)?.id ?? '';
  }
  must(await by.post(`/applications/${id}/fill-checklist`, evidence(last)), 201);
  must(await by.post(`/applications/${id}/submit`), 200);
  return id;
}

/** Three persons of a regulator, by what they send to be known. */
export async function three(world: World, regulator: CastName): Promise<Record<string, string>[]> {
  const [first, second] = [world.token(regulator), world.token(`${regulator}.2`)];
  const third = await decider(world, cast[regulator].id, '第三人');
  return [{ authorization: `Bearer ${first}` }, { authorization: `Bearer ${second}` }, third];
}

/** The acts of one zone: where it has a regulator, that concurs whenever the refusal says that it must. */
export class Desk {
  constructor(
    private readonly world: World,
    /** Three persons of it: R15-6, nobody concurs in two stages of one case. The first signs, and concurred with the call. */
    private readonly regulator: readonly Record<string, string>[],
  ) {}

  /** Does it, together where it has to be; whatever else is wrong is an error. */
  async does(as: As, path: string, act: string, body: object = {}): Promise<Answer> {
    const first = await this.tries(as, path, act, body);
    return must(first, 200, 201);
  }
  async tries(as: As, path: string, act: string, body: object = {}): Promise<Answer> {
    const first = await this.world.post(as, `${path}/${act}`, body);
    if (first.status !== 422 || this.regulator.length === 0) return first;
    const findings = (first.body.findings ?? []) as { params: Record<string, unknown> }[];
    if (findings.length !== 1 || !JSON.stringify(findings).includes('concur')) return first;
    const { version } = (await this.world.get(as, path)).body as { version: number };
    const agreed = { act, version, agrees: true };
    const person = this.regulator[act === 'close-review' ? 2 : 1];
    must(await this.world.send('post', undefined, `${path}/concurrences`, agreed, person), 201);
    return await this.world.post(as, `${path}/${act}`, body);
  }
}
