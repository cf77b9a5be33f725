import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreement } from '../../agreements/index.ts';
import { Duties, transferOnSuccession } from '../../organizations/index.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { Actors } from '../../platform/auth/actors.service.ts';
import { Batch } from '../../platform/database/index.ts';
import { alsoReaches, handedOver, livingBy, livingOf } from './inspection.queries.ts';
import { Inspections } from './inspection.service.ts';

/** Tells the platform what is open to whom, whoever comes under an inspection that it runs, and successors what they take over. */
@Injectable()
export class InspectionReactions implements OnModuleInit {
  constructor(
    private readonly inspections: Inspections,
    private readonly actors: Actors,
    private readonly reactions: Reactions,
    private readonly duties: Duties,
  ) {}

  onModuleInit(): void {
    this.actors.learn({ inspected: (organizationId) => this.inspections.openTo(organizationId) });
    this.duties.learn(async (id, { tx }) => [
      { aggregate: 'inspection', count: (await tx.query<{ id: string }>(livingBy, [id])).length },
    ]);
    transferOnSuccession(this.reactions, [{ aggregate: 'inspection', ids: livingOf, statements: handedOver }]);
    this.reactions.on(agreement, 'signing', {
      preview: () => Promise.resolve([]),
      react: (context, _transition, { operatorId, zoneId }) => {
        context.write(new Batch().raw(alsoReaches, [operatorId, zoneId]));
        return Promise.resolve();
      },
    });
  }
}
