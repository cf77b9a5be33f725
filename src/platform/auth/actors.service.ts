import { Injectable } from '@nestjs/common';
import {
  inspectingRoles,
  mayBeStoodInFor,
  mayStandIn,
  officeNames,
  reaches,
  type Actor,
  type Inspected,
  type MemberLevel,
  type Role,
} from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import type { Reader } from '../database/index.ts';
import { CutOffs } from '../events/cut-offs.service.ts';
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
/** An identity that may end by itself, as a key does. */
export interface Lasting extends Identity {
  readonly until: Date | null;
}
/**
 * What the module of the parties answers: whom a verified login stands for now; undefined for nobody. The tables are
 * asked through the reader, or without a transaction where none is given; so with those below.
 */
export type Identities = (login: Login, reader?: Reader) => Promise<Lasting | undefined>;
/** What a person, or a machine client, may be now. */
export interface Member {
  readonly level: MemberLevel;
  /** Role -> jurisdictions. */
  readonly roles: ReadonlyMap<Role, readonly string[]>;
  /** An administrator has the rights of the office alone, none of the organization's. */
  readonly inOffice: boolean;
}
/** What the module of the parties answers; undefined once person or organization are not active. */
export type Standings = (identity: Identity, reader?: Reader) => Promise<Member | undefined>;
/** What the module of the parties answers: whether a delegation of `giverId` to this person is in force today. */
export type Delegated = (giverId: string, delegate: Identity, reader?: Reader) => Promise<boolean>;
/** What the module of the zones answers: ids of the zones an organization regulates. */
export type Regulated = (organizationId: string) => Promise<readonly string[]>;
/** What the module of the inspections answers: what is open to an organization while its inspections run. */
export type InspectedBy = (organizationId: string) => Promise<readonly Inspected[]>;

/**
 * What is promised is a second. Revocations are told to every process at once, and then all is forgotten; this bound is
 * for when nothing is heard. A request let in at the last moment still has to be answered within the other half.
 */
const KEPT_MS = 500;
const MOST = 10_000;

/** A login as a request was let in with it. */
export interface Admission {
  /** Whether it has lost nothing since; asked of the tables. */
  stands(reader?: Reader): Promise<boolean>;
  /** Whether that was so long ago that what begins only now has to ask again. */
  isOld(): boolean;
}

/** Who a login is; from `until` on, in milliseconds since 1970, it is nobody. */
interface Known {
  readonly actor: Actor | undefined;
  readonly until: number;
}

/** Effective rights: token and current grants, never older than a second on any process. */
@Injectable()
export class Actors {
  private identities: Identities | undefined;
  private standings: Standings | undefined;
  private delegated: Delegated | undefined;
  private regulated: Regulated | undefined;
  private inspected: InspectedBy | undefined;
  private readonly known: Kept<Known>;
  private readonly givers: Kept<Member | undefined>;
  constructor(
    private readonly clock: Clock,
    cutOffs: CutOffs,
  ) {
    // nothing is remembered while nothing can be heard
    const kept = { now: () => clock.ticks(), forMs: () => (cutOffs.hearing ? KEPT_MS : 0), most: MOST };
    this.known = new Kept(kept);
    this.givers = new Kept(kept);
    cutOffs.on(() => this.forget());
  }

  /** Registered once each by the modules that own the tables. */
  learn(sources: {
    identities?: Identities;
    standings?: Standings;
    delegated?: Delegated;
    regulated?: Regulated;
    inspected?: InspectedBy;
  }): void {
    this.identities = sources.identities ?? this.identities;
    this.standings = sources.standings ?? this.standings;
    this.delegated = sources.delegated ?? this.delegated;
    this.regulated = sources.regulated ?? this.regulated;
    this.inspected = sources.inspected ?? this.inspected;
  }

  async find(login: Login): Promise<Actor | undefined> {
    const key = JSON.stringify([login.issuer, login.subject, login.clientId, login.organizationId, login.keyId]);
    const { actor, until } = await this.known.find(key, () => this.load(login));
    return until > this.clock.ms() ? actor : undefined;
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

  /** What a request keeps of the login it was let in with. */
  admit(login: Login, had: Actor): Admission {
    const at = this.clock.ticks();
    return { stands: (reader) => this.stands(login, had, reader), isOld: () => this.clock.ticks() - at >= KEPT_MS };
  }

  /** Whether a login still has no less than `had`, which it had before. Asked of the tables, whatever is known. */
  private async stands(login: Login, had: Actor, reader?: Reader): Promise<boolean> {
    const identity = await this.identities?.(login, reader);
    if (identity?.personId !== had.personId || identity.organizationId !== had.organizationId) return false;
    const member = await this.standings?.(identity, reader);
    if (!member) return false;
    if (had.actingFor === undefined) return hasNoLess(member, had);
    const may = mayStandIn(member.level, member.inOffice);
    const giver = may ? await this.giver(identity, had.actingFor, reader) : undefined;
    return giver !== undefined && hasNoLess(giver, had);
  }

  /** Forgets what is known here, after a change of this process or of another; what is on its way from before counts for nothing. */
  forget(): void {
    this.known.forget();
    this.givers.forget();
  }

  private async load(login: Login): Promise<Known> {
    const found = await this.identities?.(login);
    if (!found) return { actor: undefined, until: Infinity };
    const { until: ends, ...identity } = found;
    const until = ends?.getTime() ?? Infinity;
    const [member, regulates] = await Promise.all([
      this.standings?.(identity),
      this.regulated?.(identity.organizationId),
    ]);
    if (!member) return { actor: undefined, until };
    const { level, roles, inOffice } = member;
    const inspects = await this.inspectedBy(identity.organizationId, member);
    return { actor: { ...identity, level, roles, regulates: inOffice ? [] : (regulates ?? []), inspects }, until };
  }

  /** Asked for bodies that can inspect: nobody else's lookup becomes dearer by it. */
  private async inspectedBy(organizationId: string, { roles }: Member): Promise<readonly Inspected[]> {
    if (!inspectingRoles.some((role) => roles.has(role))) return [];
    return (await this.inspected?.(organizationId)) ?? [];
  }

  /** What the colleague may do, as long as he has delegated it to this person of his organization and may decide himself. */
  private async giver(delegate: Identity, giverId: string, reader?: Reader): Promise<Member | undefined> {
    const { organizationId, clientId } = delegate;
    const [delegated, giver] = await Promise.all([
      this.delegated?.(giverId, delegate, reader),
      this.standings?.({ personId: giverId, organizationId, clientId }, reader),
    ]);
    return delegated && giver && mayBeStoodInFor(giver.level, giver.inOffice) ? giver : undefined;
  }
}

const inOffice = ({ roles }: Actor): boolean => officeNames.some((office) => roles.has(office));

function hasNoLess(now: Member, had: Actor): boolean {
  if (!reaches(now.level, had.level)) return false;
  return [...had.roles].every(([role, places]) => places.every((place) => now.roles.get(role)?.includes(place)));
}
