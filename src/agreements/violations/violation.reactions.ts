import { Injectable, type OnModuleInit } from '@nestjs/common';
import { transferOnSuccession } from '../../organizations/index.ts';
import { Loader } from '../../platform/acts/loader.ts';
import { Reactions, type Effect } from '../../platform/acts/reactions.ts';
import type { Reader } from '../../platform/database/index.ts';
import { agreement } from '../agreement.lifecycle.ts';
import { Agreements } from '../agreement.service.ts';
import type { UpholdViolation } from './violation.dto.ts';
import type { ViolationFacts } from './violation.facts.ts';
import { violation } from './violation.lifecycle.ts';

const pending = "a.state IN ('reported', 'answered')";
const outcome = { suspend: 'suspended', terminate: 'terminated' } as const;

/** R12-3: what is proposed is shown beforehand, and done by the agreement's own act; reports of a body go to its successor. */
@Injectable()
export class ViolationReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly loader: Loader,
    private readonly agreements: Agreements,
  ) {}

  onModuleInit(): void {
    this.reactions.on(violation, 'upheld', {
      preview: (tx, facts) => this.proposed(tx, facts),
      react: () => Promise.resolve(),
    });
    transferOnSuccession(this.reactions, [
      {
        aggregate: 'violation',
        ids: `SELECT a.id FROM violations a WHERE ${pending} AND a.reporter_id = $1 ORDER BY a.id`,
        statements: [`UPDATE violations a SET reporter_id = $2::uuid WHERE ${pending} AND a.reporter_id = $1::uuid`],
      },
    ]);
  }

  /** The blast radius of what is proposed, as far as the agreement can still be suspended or terminated. */
  private async proposed(tx: Reader, { agreementId, input, now, today }: ViolationFacts): Promise<readonly Effect[]> {
    const { measure } = input as UpholdViolation;
    if (measure === 'none') return [];
    const moment = { instant: new Date(now), date: today };
    const found = await this.loader.one(tx, this.agreements, agreementId, 'system', moment);
    const to = outcome[measure];
    const row = agreement.rows.find((r) => r.act === measure && r.to === to);
    if (!found || !row || !(row.from as readonly string[]).includes(found.facts.state)) return [];
    const own: Effect = { aggregate: agreement.aggregate, act: measure, to, count: 1, ids: [agreementId] };
    const table = agreement as never;
    const reactions = [...this.reactions.to(table, to), ...this.reactions.of(table, measure)];
    const effects = await Promise.all(reactions.map((one) => one.preview(tx, found.facts)));
    return [own, ...effects.flat()];
  }
}
