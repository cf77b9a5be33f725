import { NestFactory } from '@nestjs/core';
import { join } from 'node:path';
import { AppModule, entities } from '../app.module.ts';
import { LinkIdentity, Organizations, PersonIdentities, type OrganizationFacts } from '../organizations/index.ts';
import { Acts } from '../platform/acts/acts.service.ts';
import { DirectAsk } from '../platform/acts/ask.ts';
import type { Config } from '../platform/config/index.ts';
import { LocalCrypto } from '../platform/crypto/index.ts';
import { Database, sql } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import { DirectoryStore } from '../platform/files/index.ts';
import { createLog, NestLog } from '../platform/logging/logger.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { officeNames, type Actor, type Office, type Role } from '../regulation/index.ts';
import type { Beginning, FirstOrganization } from './beginning.ts';

const anybody = sql('SELECT EXISTS (SELECT FROM organizations) AS any, EXISTS (SELECT FROM persons WHERE office IS NOT NULL) AS office'); // prettier-ignore
const alone = sql('SELECT pg_try_advisory_lock(7003) AS free');

/** What was made, for the person at the keyboard. */
export interface Begun {
  readonly center: string;
  readonly dataAuthority: string;
  readonly administrators: Readonly<Record<Office, string>>;
}
/** Refused with one readable line. */
export class BootstrapRefused extends Error {}

/**
 * The first two bodies and the three administrators of an empty installation, made by the acts themselves, so that
 * history and evidence begin with them. From then on everything is an act of somebody who is logged in.
 * @throws BootstrapRefused when anybody is there already
 */
export async function bootstrap(config: Config, url: string, beginning: Beginning): Promise<Begun> {
  const crypto = await LocalCrypto.open(config.KEYRING_FILE, undefined, config.AT_REST_SUITE);
  const files = new DirectoryStore(join(config.DATA_DIR, 'objects'), crypto.atRest);
  const module = AppModule.with(config, crypto, files);
  const app = await NestFactory.createApplicationContext(module, { logger: new NestLog(createLog('error')) });
  try {
    const database = app.get(Database);
    await database.start({ url, pool: 2, entities });
    await app.get(Policies).refresh();
    const [lock] = await database.read<{ free: boolean }>(alone);
    const [found] = await database.read<{ any: boolean; office: boolean }>(anybody);
    if (!lock?.free) throw new BootstrapRefused('another bootstrap is running');
    if (found?.any)
      throw new BootstrapRefused(
        found.office
          ? 'this installation has its administrators; they appoint others'
          : 'this database holds organizations, but no administrator: an earlier bootstrap broke off. Start again with an empty database',
      );
    return await new Beginner(app.get(Acts), app.get(Organizations), app.get(PersonIdentities), beginning).begin();
  } finally {
    await app.close();
  }
}

class Beginner {
  constructor(
    private readonly acts: Acts,
    private readonly organizations: Organizations,
    private readonly identities: PersonIdentities,
    private readonly beginning: Beginning,
  ) {}

  async begin(): Promise<Begun> {
    const { center, dataAuthority, administrators } = this.beginning;
    const centerId = await this.admit(center, 'governance_center');
    const dataAuthorityId = await this.admit(dataAuthority, 'data_authority');
    const made = new Map<Office, string>();
    for (const office of officeNames)
      made.set(office, await this.appoint(centerId, office, administrators[office].name));
    for (const office of officeNames) await this.link(centerId, made, office);
    return { center: centerId, dataAuthority: dataAuthorityId, administrators: Object.fromEntries(made) as never };
  }

  private async admit({ legalBasis, ...named }: FirstOrganization, role: Role): Promise<string> {
    const { jurisdiction } = this.beginning;
    const asking = this.as('governance_center', '', '');
    const view = await this.acts.create(this.organizations, 'admit', asking, { ...named, jurisdiction });
    const { id } = view as { id: string };
    await this.acts.advance(this.organizations, 'verify', id, { method: 'bootstrap' });
    await this.acts.advance(this.organizations, 'record-role', id, { role, legalBasis });
    return id;
  }

  private async appoint(center: string, office: Office, name: string): Promise<string> {
    const facts: OrganizationFacts = await this.acts.advance(this.organizations, 'add-person', center, { name });
    const personId = facts.persons.at(-1)?.id ?? '';
    await this.acts.advance(this.organizations, 'appoint', center, { personId, office });
    return personId;
  }

  private async link(center: string, made: ReadonlyMap<Office, string>, office: Office): Promise<void> {
    const { issuer, subject } = this.beginning.administrators[office];
    const asking = this.as('system_administrator', center, made.get('system_administrator') ?? '');
    // an instance, since what is redacted in the evidence is told by the class
    const input = Object.assign(new LinkIdentity(), { organizationId: center, personId: made.get(office), issuer, subject }); // prettier-ignore
    await this.acts.create(this.identities, 'link', asking, input);
  }

  private as(role: Role, organizationId: string, personId: string): DirectAsk {
    const nobody = '00000000-0000-0000-0000-000000000000';
    const actor: Actor = {
      personId: personId || nobody,
      organizationId: organizationId || nobody,
      clientId: 'bootstrap',
      level: 'decider',
      roles: new Map([[role, [this.beginning.jurisdiction]]]),
      regulates: [],
      inspects: [],
      assurance: { strong: true },
    };
    return new DirectAsk(actor);
  }
}

/** One line for what an act refused, with its findings or fields. */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof BootstrapRefused) return error.message;
  if (!(error instanceof DomainError)) return undefined;
  const { findings = [], errors = [] } = error.details;
  const why = [...findings.map((f) => f.rule), ...errors.map((e) => `${e.pointer} ${e.code}`)];
  return `${error.code}${why.length > 0 ? `: ${why.join(', ')}` : ''}`;
}
