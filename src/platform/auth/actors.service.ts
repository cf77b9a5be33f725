import { Injectable } from '@nestjs/common';
import {
  inspectingRoles,
  reaches,
  type Actor,
  type Inspected,
  type MemberLevel,
  type Role,
} from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import type { Login } from './issuers.ts';

/** The person that acts, of which organization, through which client. */
export interface Identity {
  readonly personId: string;
  readonly organizationId: string;
  readonly clientId: string;
}
/** One caller: keys, cursors and limits are kept apart by it. */
export const callerOf = ({ organizationId, clientId, personId }: Identity): string =>
  `${organizationId}/${clientId}/${personId}`;
/** What the module of the parties answers: whom a verified login stands for now; undefined for nobody. */
export type Identities = (login: Login) => Promise<Identity | undefined>;
/** What a person, or a machine client, may be now. */
export interface Member {
  readonly level: MemberLevel;
  /** Role -> jurisdictions. */
  readonly roles: ReadonlyMap<Role, readonly string[]>;
  /** An administrator has the rights of the office alone, none of the organization's. */
  readonly inOffice: boolean;
}
/** What the module of the parties answers; undefined once person or organization are not active. */
export type Standings = (identity: Identity) => Promise<Member | undefined>;
/** What the module of the zones answers: ids of the zones an organization regulates. */
export type Regulated = (organizationId: string) => Promise<readonly string[]>;
/** What the module of the inspections answers: what is open to an organization while its inspections run. */
export type InspectedBy = (organizationId: string) => Promise<readonly Inspected[]>;

/** Less than the second that is promised: a request that was let in at the last moment still has to be answered. */
const KEPT_MS = 750;
const MOST = 10_000;

interface Known {
  readonly actor: Actor | undefined;
  /** When the tables were asked. */
  readonly asOf: number;
  readonly lookup: number;
}

/** Effective rights: token and current grants, never older than a second on any process. */
@Injectable()
export class Actors {
  private identities: Identities | undefined;
  private standings: Standings | undefined;
  private regulated: Regulated | undefined;
  private inspected: InspectedBy | undefined;
  private readonly known = new Map<string, Known>();
  /** Lookups are counted, so that a slow one never takes the place of one that began later. */
  private lookups = 0;
  private forgotten = 0;
  constructor(private readonly clock: Clock) {}

  /** Registered once each by the modules that own the tables. */
  learn(sources: {
    identities?: Identities;
    standings?: Standings;
    regulated?: Regulated;
    inspected?: InspectedBy;
  }): void {
    this.identities = sources.identities ?? this.identities;
    this.standings = sources.standings ?? this.standings;
    this.regulated = sources.regulated ?? this.regulated;
    this.inspected = sources.inspected ?? this.inspected;
  }

  async find(login: Login): Promise<Actor | undefined> {
    const key = JSON.stringify([login.issuer, login.subject, login.clientId, login.organizationId, login.keyId]);
    const known = this.known.get(key);
    const asOf = this.clock.ms();
    if (known && known.asOf + KEPT_MS > asOf) return known.actor;
    const lookup = (this.lookups += 1);
    const actor = await this.load(login);
    if (lookup > Math.max(this.forgotten, this.known.get(key)?.lookup ?? 0)) {
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(key, { actor, asOf, lookup });
    }
    return actor;
  }

  /** Whether a login still has no less than `had`, which it had before. Asked of the tables, whatever is known. */
  async stands(login: Login, had: Actor): Promise<boolean> {
    const identity = await this.identities?.(login);
    if (identity?.personId !== had.personId || identity.organizationId !== had.organizationId) return false;
    const member = await this.standings?.(identity);
    return member !== undefined && hasNoLess(member, had);
  }

  /** Forgets what is known here, after a change made in this process; what is on its way from before counts for nothing. */
  forget(): void {
    this.known.clear();
    this.forgotten = this.lookups;
  }

  private async load(login: Login): Promise<Actor | undefined> {
    const identity = await this.identities?.(login);
    if (!identity) return undefined;
    const [member, regulates] = await Promise.all([
      this.standings?.(identity),
      this.regulated?.(identity.organizationId),
    ]);
    if (!member) return undefined;
    const { level, roles, inOffice } = member;
    const inspects = await this.inspectedBy(identity.organizationId, member);
    return { ...identity, level, roles, regulates: inOffice ? [] : (regulates ?? []), inspects };
  }

  /** Asked for bodies that can inspect: nobody else's lookup becomes dearer by it. */
  private async inspectedBy(organizationId: string, { roles }: Member): Promise<readonly Inspected[]> {
    if (!inspectingRoles.some((role) => roles.has(role))) return [];
    return (await this.inspected?.(organizationId)) ?? [];
  }
}

function hasNoLess(now: Member, had: Actor): boolean {
  if (!reaches(now.level, had.level)) return false;
  return [...had.roles].every(([role, places]) => places.every((place) => now.roles.get(role)?.includes(place)));
}
