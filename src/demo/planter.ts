import { toDomainError } from '../platform/errors/index.ts';
import type { Actor, Role } from '../regulation/index.ts';
import type { Acts } from '../platform/acts/acts.service.ts';
import type { Aggregate, Facts } from '../platform/acts/aggregate.ts';
import { DirectAsk } from '../platform/acts/ask.ts';
import { dayOf } from '../platform/clock/clock.ts';
import { NANJING, type CastOrganization } from './cast.ts';

const TRIES = 8;
/** Many acts of the seed wait for a connection at once: one that a slow machine gave none has done nothing, and waits again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let i = 1; ; i += 1) {
    try {
      return await work();
    } catch (error) {
      if (i === TRIES || toDomainError(error).code !== 'busy') throw error;
    }
  }
}

/** Runs acts for the seed: as a person of the cast, at a day of the past, with fixed ids. */
export class Planter {
  private serial = 0;
  private day = '2026-06-01';
  private readonly versions = new Map<string, number>();
  /** Zones an organization regulates, as the seed goes along. */
  private readonly regulates: Map<string, string[]>;
  /** `track` keeps the ids of planters apart that work at the same time. */
  constructor(
    private readonly acts: Acts,
    private readonly track = 0,
    regulates = new Map<string, string[]>(),
  ) {
    this.regulates = regulates;
  }

  /** Another planter with a day of its own, for what does not touch the work of this one. */
  fork(track: number): Planter {
    return new Planter(this.acts, track, this.regulates);
  }

  /** From now on acts happen on this day, at ten in the morning in Shanghai. */
  on(day: string): this {
    this.day = day;
    return this;
  }
  regulator(organization: CastOrganization, zoneId: string): void {
    this.regulates.set(organization.id, [...(this.regulates.get(organization.id) ?? []), zoneId]);
  }

  /** Makes a new aggregate under the id given; further ids are those of its parts. */
  async create<F extends Facts>(
    a: Aggregate<F>,
    act: string,
    by: CastOrganization,
    id: string,
    input: object,
    person = 0,
    parts: readonly string[] = [],
  ): Promise<string> {
    await patiently(() => this.acts.create(a, act, this.ask(by, person, id, ...parts), input));
    return id;
  }
  async act<F extends Facts>(
    a: Aggregate<F>,
    act: string,
    by: CastOrganization,
    id: string,
    input: object = {},
    person = 0,
    parts: readonly string[] = [],
  ): Promise<object> {
    const done = await patiently(() => this.acts.perform(a, act, this.ask(by, person, ...parts), id, input));
    const view = done ?? {};
    this.versions.set(id, (view as { version?: number }).version ?? 1);
    return view;
  }
  /** A joint act: the other bodies put their concurrence on file first. */
  async together<F extends Facts>(
    a: Aggregate<F>,
    act: string,
    by: CastOrganization,
    regulators: readonly CastOrganization[],
    id: string,
    input: object = {},
    person = 0,
  ): Promise<object> {
    for (const regulator of regulators)
      await this.act(a, 'concur', regulator, id, { act, version: this.versions.get(id) ?? 1, agrees: true }, person);
    return await this.act(a, act, by, id, input, person);
  }

  /** For what is more than an act: ids come from the list as long as it lasts. */
  asking(by: CastOrganization, ids: readonly string[] = []): DirectAsk {
    return this.ask(by, 0, ...ids);
  }

  private ask(by: CastOrganization, person: number, ...first: readonly (string | undefined)[]): DirectAsk {
    const instant = new Date(`${this.day}T10:00:00+08:00`);
    const given = [...first];
    const ids = (): string => given.shift() ?? this.childId();
    return new DirectAsk(this.actor(by, person), { ids, moment: { instant, date: dayOf(instant) } });
  }
  private childId(): string {
    return this.idOf('e');
  }
  /** The next fixed id of a kind. */
  idOf(kind: 'e' | 'f'): string {
    this.serial += 1;
    const track = String(8000 + this.track);
    return `0190${kind}000-0000-7000-${track}-${String(this.serial).padStart(12, '0')}`;
  }
  private actor(by: CastOrganization, person: number): Actor {
    const who = by.persons[person] ?? by.persons[0];
    const held: readonly Role[] = who?.office ? [who.office] : by.roles.map((r) => r.role);
    const roles = new Map(held.map((r) => [r, [NANJING]] as const));
    return {
      personId: who?.id ?? by.id,
      organizationId: by.id,
      clientId: 'seed',
      level: who?.office ? 'decider' : (who?.memberLevel ?? 'viewer'),
      roles,
      regulates: this.regulates.get(by.id) ?? [],
      inspects: [],
      assurance: { strong: true },
    };
  }
}
