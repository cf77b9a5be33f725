import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { answer, createZonekeeperClient, type Schemas, type ZonekeeperClient } from '../../../openapi/client/index.ts';
import type { CastName } from '../cast.ts';
import { Cohort } from './cohort.ts';
import { WalkFailed, type Walker } from './walker.ts';

/** A person of the cast: an organization's first, or `operator.2` for its second. */
export type As = CastName | `${CastName}.${number}`;
type Login = Schemas['LoginView'];
/** Attempts, about a second each, while a server that has just started gets ready. */
const PATIENCE = 60;
/** Who plays whom: a role, and which of the organizations holding it, in the order of `GET /demo/tokens`. */
const parts: Readonly<Record<CastName, readonly [Login['role'], number]>> = {
  dataAuthority: ['data_authority', 1],
  healthAuthority: ['sector_authority', 1],
  transportAuthority: ['sector_authority', 2],
  governanceCenter: ['governance_center', 1],
  cityGovernment: ['city_government', 1],
  dataProvider: ['data_provider', 3],
  operator: ['operator', 1],
  otherOperator: ['operator', 2],
  marketSupervisor: ['market_supervisor', 1],
  securitySupervisor: ['security_supervisor', 1],
  experts: ['expert', 1],
  consentChannel: ['data_subject', 1],
  partner: ['partner', 1],
};

/** Where the walk happens: one server, the logins of its demo, its legal clock, and names nobody else uses. */
export class Stage {
  /** Part of every name this run gives, so that two runs never meet. */
  readonly tag = `${randomInt(36 ** 4, 36 ** 5).toString(36)}${randomInt(36 ** 3, 36 ** 4).toString(36)}`;
  private readonly clients = new Map<As, ZonekeeperClient>();
  private constructor(
    readonly url: string,
    readonly walker: Walker,
    readonly anybody: ZonekeeperClient,
    private readonly logins: readonly Login[],
    readonly cohort: Cohort,
  ) {}

  /** @throws WalkFailed with what to do, when no server in demo mode answers there */
  static async open(url: string, walker: Walker, rows: number): Promise<Stage> {
    const anybody = createZonekeeperClient({ baseUrl: url, retries: PATIENCE });
    try {
      const logins = await answer(anybody.GET('/demo/tokens'));
      return new Stage(url, walker, anybody, Array.isArray(logins) ? logins : [logins], new Cohort(rows));
    } catch (error) {
      throw new WalkFailed(adviceFor(url, error), { cause: error });
    }
  }

  step: Walker['step'] = (article, title, scene) => this.walker.step(article, title, scene);

  /** The generated client, logged in as this person. */
  as(who: As): ZonekeeperClient {
    const known =
      this.clients.get(who) ?? createZonekeeperClient({ baseUrl: this.url, token: this.login(who).accessToken });
    this.clients.set(who, known);
    return known;
  }
  /** The same for a call whose body is a stream: it can be sent once only. */
  streaming(who: As): ZonekeeperClient {
    return createZonekeeperClient({ baseUrl: this.url, token: this.login(who).accessToken, retries: 0 });
  }
  login(who: As): Login {
    const [name = '', person = '1'] = who.split('.');
    const [role, place] = parts[name as CastName];
    const held = this.logins.filter((l) => l.role === role);
    const organizations = [...new Set(held.map((l) => l.organization.id))];
    const found = held.filter((l) => l.organization.id === organizations[place - 1])[Number(person) - 1];
    if (!found) throw new Error(`the demo has no login for ${who}`);
    return found;
  }
  /** The client of a person told by id, such as an expert drawn. */
  person(name: CastName, personId: string): ZonekeeperClient {
    const { role, organization } = this.login(name);
    const held = this.logins.filter((l) => l.role === role && l.organization.id === organization.id);
    return this.as(`${name}.${held.findIndex((l) => l.person.id === personId) + 1}`);
  }
  /** Moves the legal clock of the demo forward. */
  async goOn(days: number): Promise<void> {
    await answer(this.anybody.POST('/demo/clock', { body: { days } }));
  }
  organizationId(who: As): string {
    return this.login(who).organization.id;
  }

  /** The legal instant, with its offset; it may be ahead of the machine's. */
  async now(): Promise<string> {
    return (await answer(this.anybody.GET('/demo/clock'))).legalTime;
  }
  /** The legal day in Asia/Shanghai. */
  async today(): Promise<string> {
    return (await this.now()).slice(0, 10);
  }
  /** Waits until everybody of an organization sees something new: rights reach every process within a second. */
  async seenByAll(name: CastName, sees: (client: ZonekeeperClient) => Promise<{ response: Response }>): Promise<void> {
    const { role, organization } = this.login(name);
    const colleagues = this.logins.filter((l) => l.role === role && l.organization.id === organization.id);
    const end = performance.now() + 5000;
    for (const place of colleagues.keys()) {
      const client = this.as(`${name}.${place + 1}`);
      while ((await sees(client)).response.status === 404 && performance.now() < end) await setTimeout(100);
    }
  }
  /** A name of this run. */
  name(text: string): string {
    return `${text}（走查${this.tag}）`;
  }
}

function adviceFor(url: string, error: unknown): string {
  const [why, advice] =
    (error as Partial<Error>).name === 'TypeError'
      ? ['no server answers', 'Start one with "npm start" in another terminal']
      : [error instanceof Error ? error.message : String(error), 'It must be a Zonekeeper in demo mode (DEMO=true)'];
  return `${url}: ${why}. ${advice}, or name another with BASE_URL or --url.`;
}
