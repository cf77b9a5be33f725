import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as cycleDto from './evaluation-cycle.dto.ts';
import { evaluationCycle } from './evaluation-cycle.lifecycle.ts';
import { EvaluationCycles } from './evaluation-cycle.service.ts';
import * as dto from './evaluation.dto.ts';
import { evaluation } from './evaluation.lifecycle.ts';
import { Evaluations } from './evaluation.service.ts';
import * as schemeDto from './indicator-scheme.dto.ts';
import { indicatorScheme } from './indicator-scheme.lifecycle.ts';
import { IndicatorSchemes } from './indicator-scheme.service.ts';

const SchemeBase = ActsController(IndicatorSchemes, indicatorScheme, {
  view: schemeDto.SchemeView,
  item: schemeDto.SchemeItem,
  query: schemeDto.SchemeQuery,
  inputs: { revise: schemeDto.ReviseScheme },
});
@ApiTags('indicator-schemes')
@Controller('indicator-schemes')
export class IndicatorSchemeController extends SchemeBase {
  @Act(indicatorScheme, 'draft', schemeDto.SchemeView)
  draft(@Asking() ask: Ask, @Body() body: schemeDto.DraftScheme) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}

const CycleBase = ActsController(EvaluationCycles, evaluationCycle, {
  view: cycleDto.CycleView,
  item: cycleDto.CycleItem,
  query: cycleDto.CycleQuery,
  inputs: { cancel: cycleDto.CycleReason },
});
@ApiTags('evaluation-cycles')
@Controller('evaluation-cycles')
export class EvaluationCycleController extends CycleBase {
  @Act(evaluationCycle, 'plan', cycleDto.CycleView)
  plan(@Asking() ask: Ask, @Body() body: cycleDto.PlanCycle) {
    return this.acts.create(this.service, 'plan', ask, body);
  }
}

const EvaluationBase = ActsController(Evaluations, evaluation, {
  sealed: true,
  view: dto.EvaluationView,
  item: dto.EvaluationItem,
  query: dto.EvaluationQuery,
  inputs: {
    appeal: dto.Appeal,
    'decide-appeal': dto.DecideAppeal,
    finalize: dto.Finalize,
    remind: dto.Remind,
    talk: dto.Talk,
    annul: dto.Annul,
  },
  filings: { score: dto.Score },
});
@ApiTags('evaluations')
@Controller('evaluations')
export class EvaluationController extends EvaluationBase {
  @Act(evaluation, 'draft', dto.EvaluationView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftEvaluation) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
