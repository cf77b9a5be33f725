import {
  EvaluationCycleEntity,
  EvaluationEntity,
  EvaluationMeasureEntity,
  EvaluationScoreEntity,
  IndicatorSchemeEntity,
} from './evaluation.entity.ts';

export { evaluationTexts } from './evaluation.columns.ts';
export { evaluationCycle } from './evaluation-cycle.lifecycle.ts';
export { EvaluationCycles } from './evaluation-cycle.service.ts';
export { evaluation } from './evaluation.lifecycle.ts';
export { EvaluationModule } from './evaluation.module.ts';
export { Evaluations } from './evaluation.service.ts';
export { indicatorScheme } from './indicator-scheme.lifecycle.ts';
export { IndicatorSchemes } from './indicator-scheme.service.ts';
export const evaluationEntities = [
  EvaluationCycleEntity,
  EvaluationEntity,
  EvaluationMeasureEntity,
  EvaluationScoreEntity,
  IndicatorSchemeEntity,
];
