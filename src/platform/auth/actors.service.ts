import { Injectable } from '@nestjs/common';
import {
  mayBeStoodInFor,
  mayStandIn,
  officeNames,
  reaches,
  type Actor,
  type MemberLevel,
  type Role,
} from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import type { Login } from './issuers.ts';
import { Kept } from './kept.ts';

/** The person that acts, of which organization, through which client. */
export interface Identity {
  readonly personId: string;
  readonly organizationId: string;
  readonly clientId: string;
}
/** One caller, in the place of one colleague or of nobody: keys and cursors are kept apart by it. */
export const callerOf = ({
  organizationId,
  clientId,
  personId,
  actingFor,
}: Identity & { actingFor?: string }): string =>
  `${organizationId}/${clientId}/${personId}${actingFor === undefined ? '' : ` for ${actingFor}`}`;
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
/** What the module of the parties answers: whether a delegation of `giverId` to this person is in force today. */
export type Delegated = (giverId: string, delegate: Identity) => Promise<boolean>;
/** What the module of the zones answers: ids of the zones an organization regulates. */
export type Regulated = (organizationId: string) => Promise<readonly string[]>;

/** Less than the second that is promised: a request that was let in at the last moment still has to be answered. */
const KEPT_MS = 750;
const MOST = 10_000;

/** Effective rights: token and current grants, never older than a second on any process. */
@Injectable()
export class Actors {
  private identities: Identities | undefined;
  private standings: Standings | undefined;
  private delegated: Delegated | undefined;
  private regulated: Regulated | undefined;
  private readonly known: Kept<Actor | undefined>;
  private readonly givers: Kept<Member | undefined>;
  constructor(clock: Clock) {
    this.known = new Kept(() => clock.ms(), KEPT_MS, MOST);
    this.givers = new Kept(() => clock.ms(), KEPT_MS, MOST);
  }

  /** Registered once each by the modules that own the tables. */
  learn(sources: {
    identities?: Identities;
    standings?: Standings;
    delegated?: Delegated;
    regulated?: Regulated;
  }): void {
    this.identities = sources.identities ?? this.identities;
    this.standings = sources.standings ?? this.standings;
    this.delegated = sources.delegated ?? this.delegated;
    this.regulated = sources.regulated ?? this.regulated;
  }

  async find(login: Login): Promise<Actor | undefined> {
    const key = JSON.stringify([login.issuer, login.subject, login.clientId, login.organizationId, login.keyId]);
    return await this.known.find(key, () => this.load(login));
  }

  /**
   * The actor in the place of a colleague, with what that one may do now and no more; undefined where he may not act
   * for him, for whatever reason.
   */
  async acting(actor: Actor, giverId: string): Promise<Actor | undefined> {
    if (!mayStandIn(actor.level, inOffice(actor))) return undefined;
    const key = JSON.stringify([actor.organizationId, actor.personId, giverId]);
    const giver = await this.givers.find(key, () => this.giver(actor, giverId));
    return giver && { ...actor, level: giver.level, roles: giver.roles, actingFor: giverId };
  }

  /** Whether a login still has no less than `had`, which it had before. Asked of the tables, whatever is known. */
  async stands(login: Login, had: Actor): Promise<boolean> {
    const identity = await this.identities?.(login);
    if (identity?.personId !== had.personId || identity.organizationId !== had.organizationId) return false;
    const member = await this.standings?.(identity);
    if (!member) return false;
    if (had.actingFor === undefined) return hasNoLess(member, had);
    const giver = mayStandIn(member.level, member.inOffice) ? await this.giver(identity, had.actingFor) : undefined;
    return giver !== undefined && hasNoLess(giver, had);
  }

  /** Forgets what is known here, after a change made in this process; what is on its way from before counts for nothing. */
  forget(): void {
    this.known.forget();
    this.givers.forget();
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
    return { ...identity, level, roles, regulates: inOffice ? [] : (regulates ?? []) };
  }

  /** What the colleague may do, as long as he has delegated it to this person of his organization and may decide himself. */
  private async giver(delegate: Identity, giverId: string): Promise<Member | undefined> {
    const { organizationId, clientId } = delegate;
    const [delegated, giver] = await Promise.all([
      this.delegated?.(giverId, delegate),
      this.standings?.({ personId: giverId, organizationId, clientId }),
    ]);
    return delegated && giver && mayBeStoodInFor(giver.level, giver.inOffice) ? giver : undefined;
  }
}

const inOffice = ({ roles }: Actor): boolean => officeNames.some((office) => roles.has(office));

function hasNoLess(now: Member, had: Actor): boolean {
  if (!reaches(now.level, had.level)) return false;
  return [...had.roles].every(([role, places]) => places.every((place) => now.roles.get(role)?.includes(place)));
}
