import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { DomainError } from '../platform/errors/index.ts';
import { organization } from './organization.lifecycle.ts';

/** What still lives under the duty of a public body. */
export interface Duty {
  readonly aggregate: string;
  readonly count: number;
}
export type DutySource = (organizationId: string, context: Pick<FactsContext, 'tx'>) => Promise<readonly Duty[]>;

/** A public body with live duties ends only through a successor; the modules above tell what lives (Art. 6). */
@Injectable()
export class Duties implements OnModuleInit {
  private readonly sources: DutySource[] = [];
  constructor(private readonly reactions: Reactions) {}

  /** Registered by each module that keeps something for public bodies. */
  learn(source: DutySource): void {
    this.sources.push(source);
  }

  onModuleInit(): void {
    this.reactions.on(organization, 'dissolved', {
      preview: async (tx, { id }) => {
        await this.refuse(id, { tx });
        return [];
      },
      react: async ({ tx }, _transition, { id }) => {
        await this.refuse(id, { tx });
      },
    });
  }

  private async refuse(id: string, context: Pick<FactsContext, 'tx'>): Promise<void> {
    const all = await Promise.all(this.sources.map((source) => source(id, context)));
    const live = all.flat().filter((d) => d.count > 0);
    if (live.length === 0) return;
    throw new DomainError('duties-live', { params: { what: live.map((d) => `${d.aggregate} ${d.count}`).join(', ') } });
  }
}
