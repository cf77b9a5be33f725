import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import type { Login } from './issuers.ts';

/** The person that acts, of which organization, through which client. */
export interface Identity {
  readonly personId: string;
  readonly organizationId: string;
  readonly clientId: string;
}
/** What the module of the parties answers: whom a verified login stands for now; undefined for nobody. */
export type Identities = (login: Login) => Promise<Identity | undefined>;
/** What the module of the parties answers: roles by jurisdiction; undefined once person or organization are not active. */
export type Standings = (identity: Identity) => Promise<ReadonlyMap<Role, readonly string[]> | undefined>;
/** What the module of the zones answers: ids of the zones an organization regulates. */
export type Regulated = (organizationId: string) => Promise<readonly string[]>;

const FRESH_MS = 1000;
const MOST = 10_000;

/** Effective rights: token and current grants, never older than a second on any process. */
@Injectable()
export class Actors {
  private identities: Identities | undefined;
  private standings: Standings | undefined;
  private regulated: Regulated | undefined;
  private readonly known = new Map<string, { readonly actor: Actor | undefined; readonly until: number }>();
  constructor(private readonly clock: Clock) {}

  /** Registered once each by the modules that own the tables. */
  learn(sources: { identities?: Identities; standings?: Standings; regulated?: Regulated }): void {
    this.identities = sources.identities ?? this.identities;
    this.standings = sources.standings ?? this.standings;
    this.regulated = sources.regulated ?? this.regulated;
  }

  async find(login: Login): Promise<Actor | undefined> {
    const key = JSON.stringify([login.issuer, login.subject, login.clientId, login.organizationId, login.keyId]);
    const known = this.known.get(key);
    const now = this.clock.ms();
    if (known && known.until > now) return known.actor;
    const actor = await this.load(login);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(key, { actor, until: now + FRESH_MS });
    return actor;
  }

  /** Forgets what is known here, after a change made in this process. */
  forget(): void {
    this.known.clear();
  }

  private async load(login: Login): Promise<Actor | undefined> {
    const identity = await this.identities?.(login);
    if (!identity) return undefined;
    const [roles, regulates] = await Promise.all([
      this.standings?.(identity),
      this.regulated?.(identity.organizationId),
    ]);
    return roles && { ...identity, roles, regulates: regulates ?? [] };
  }
}
