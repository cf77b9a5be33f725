import { Module, type OnModuleInit } from '@nestjs/common';
import { AgreementRenewals, AgreementsModule, passOnWithAgreement } from '../agreements/index.ts';
import type { Transfer } from '../organizations/index.ts';
import { Reactions, type Effect, type ReactionContext } from '../platform/acts/reactions.ts';
import { sql } from '../platform/database/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { evaluationCycle } from './evaluation-cycle.lifecycle.ts';
import { EvaluationCycles } from './evaluation-cycle.service.ts';
import {
  EvaluationController,
  EvaluationCycleController,
  IndicatorSchemeController,
} from './evaluation.controllers.ts';
import { Evaluations } from './evaluation.service.ts';
import { IndicatorSchemes } from './indicator-scheme.service.ts';

const open = ['drafted', 'appealed'];
const unfinished = sql('SELECT id FROM evaluations WHERE cycle_id = $1 AND state = ANY($2) ORDER BY id');

const borne = `SELECT a.id FROM evaluations a WHERE a.agreement_id = $1 AND a.state <> 'annulled' ORDER BY a.id`;
/** Who takes an agreement over bears its results too: nobody sheds a poor one by a merger (R18-2). */
const bearing: Transfer = {
  aggregate: 'evaluation',
  ids: borne,
  statements: [
    `UPDATE evaluations a SET borne_by = array_remove(a.borne_by, $2::uuid) || $2::uuid WHERE a.id IN (${borne})`,
  ],
};

@Module({
  imports: [AgreementsModule, ZonesModule],
  controllers: [IndicatorSchemeController, EvaluationCycleController, EvaluationController],
  providers: [IndicatorSchemes, EvaluationCycles, Evaluations],
  exports: [IndicatorSchemes, EvaluationCycles, Evaluations],
})
export class EvaluationModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly schemes: IndicatorSchemes,
    private readonly evaluations: Evaluations,
    private readonly renewals: AgreementRenewals,
  ) {}

  /** Renewals learn of final results (R12-8). A cycle freezes the scheme it uses (R18-3); a cancelled one takes its unfinished results with it (R18-4). */
  onModuleInit(): void {
    passOnWithAgreement(this.reactions, [bearing]);
    this.renewals.learn((...of) => this.evaluations.finalResultsOf(...of));
    this.reactions.on(evaluationCycle, 'planned', {
      preview: async (_tx, { schemeId }) => await Promise.resolve([freezing(schemeId)]),
      react: async (context, _t, { schemeId }) => {
        await context.derive(this.schemes, 'freeze', "a.id = $1 AND a.state = 'draft'", [schemeId]);
      },
    });
    this.reactions.on(evaluationCycle, 'cancelled', {
      preview: async (tx, { id }) => {
        const ids = (await tx.query<{ id: string }>(unfinished, [id, open])).map((r) => r.id);
        return ids.length === 0 ? [] : [annulling(ids)];
      },
      react: async (context: ReactionContext, _t, { id, reason }) => {
        await context.derive(this.evaluations, 'annul', 'a.cycle_id = $1 AND a.state = ANY($2)', [id, open], {
          reason,
        });
      },
    });
  }
}
const freezing = (id: string): Effect => ({
  aggregate: 'indicator_scheme',
  act: 'freeze',
  to: 'in_use',
  count: 1,
  ids: [id],
});
const annulling = (ids: readonly string[]): Effect => ({
  ...{ aggregate: 'evaluation', act: 'annul', to: 'annulled' },
  count: ids.length,
  ids: ids.slice(0, 100),
});
