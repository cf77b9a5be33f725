import { Injectable } from '@nestjs/common';
import { reaches, type Actor, type MemberLevel, type Role } from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import type { Tx } from '../database/index.ts';
import { CutOffs } from '../events/cut-offs.service.ts';
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
/** An identity that may end by itself, as a key does. */
export interface Lasting extends Identity {
  readonly until: Date | null;
}
/** Where the tables are asked: inside a transaction, or without one where none is given. */
type Reader = Pick<Tx, 'query'>;
/** What the module of the parties answers: whom a verified login stands for now; undefined for nobody. */
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
/** What the module of the zones answers: ids of the zones an organization regulates. */
export type Regulated = (organizationId: string) => Promise<readonly string[]>;

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

interface Known {
  readonly actor: Actor | undefined;
  /** Just before the tables were asked, so that the time they take counts as well. */
  readonly asOf: number;
  /** Milliseconds since 1970; from then on it counts for nothing. */
  readonly until: number;
  readonly lookup: number;
}

/** Effective rights: token and current grants, never older than a second on any process. */
@Injectable()
export class Actors {
  private identities: Identities | undefined;
  private standings: Standings | undefined;
  private regulated: Regulated | undefined;
  private readonly known = new Map<string, Known>();
  /** Lookups are counted, so that a slow one never takes the place of one that began later. */
  private lookups = 0;
  private forgotten = 0;
  constructor(
    private readonly clock: Clock,
    private readonly cutOffs: CutOffs,
  ) {
    cutOffs.on(() => this.forget());
  }

  /** Registered once each by the modules that own the tables. */
  learn(sources: { identities?: Identities; standings?: Standings; regulated?: Regulated }): void {
    this.identities = sources.identities ?? this.identities;
    this.standings = sources.standings ?? this.standings;
    this.regulated = sources.regulated ?? this.regulated;
  }

  async find(login: Login): Promise<Actor | undefined> {
    const key = JSON.stringify([login.issuer, login.subject, login.clientId, login.organizationId, login.keyId]);
    const known = this.known.get(key);
    const asOf = this.clock.ticks();
    const fresh = known && asOf - known.asOf < KEPT_MS && known.until > this.clock.ms();
    if (fresh && this.cutOffs.hearing) return known.actor;
    const lookup = (this.lookups += 1);
    const { actor, until } = await this.load(login);
    if (lookup > Math.max(this.forgotten, this.known.get(key)?.lookup ?? 0)) {
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(key, { actor, asOf, until, lookup });
    }
    return actor;
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
    return member !== undefined && hasNoLess(member, had);
  }

  /** Forgets what is known here, after a change of this process or of another; what is on its way from before counts for nothing. */
  forget(): void {
    this.known.clear();
    this.forgotten = this.lookups;
  }

  private async load(login: Login): Promise<Pick<Known, 'actor' | 'until'>> {
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
    return { actor: { ...identity, level, roles, regulates: inOffice ? [] : (regulates ?? []) }, until };
  }
}

function hasNoLess(now: Member, had: Actor): boolean {
  if (!reaches(now.level, had.level)) return false;
  return [...had.roles].every(([role, places]) => places.every((place) => now.roles.get(role)?.includes(place)));
}
