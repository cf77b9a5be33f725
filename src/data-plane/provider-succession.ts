import { Injectable, type OnModuleInit } from '@nestjs/common';
import { transferOnSuccession } from '../organizations/index.ts';
import { Reactions } from '../platform/acts/reactions.ts';

const of = (table: string, states: string): string =>
  `SELECT a.id FROM ${table} a WHERE a.provider_id = $1 AND a.state IN (${states}) ORDER BY a.id`;
const transfer = (aggregate: string, table: string, states: string) => ({
  aggregate,
  ids: of(table, states),
  statements: [`UPDATE ${table} SET provider_id = $2 WHERE id IN (${of(table, states)})`],
});

/** Art. 14: snapshots in the vault and copies made of them go to the provider's successor. */
@Injectable()
export class VaultSuccession implements OnModuleInit {
  constructor(private readonly reactions: Reactions) {}

  onModuleInit(): void {
    transferOnSuccession(this.reactions, [
      transfer('snapshot', 'snapshots', "'held'"),
      transfer('deidentification', 'deidentifications', "'requested', 'running', 'produced', 'released'"),
      transfer('delivery', 'deliveries', "'queued', 'running'"),
    ]);
  }
}
