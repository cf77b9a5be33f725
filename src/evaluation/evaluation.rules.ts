import type { Rule } from '../regulation/index.ts';
import type { Score } from './evaluation.dto.ts';
import type { EvaluationFacts, SchemeFacts } from './evaluation.facts.ts';
import { misscored } from './scoring.ts';

/** Art. 18: indicators whose weights make the whole, each once. */
export const R18_3: Rule<SchemeFacts> = {
  id: 'R18-3',
  article: 'Art 18',
  force: 'must',
  pointer: '/indicators',
  text: {
    en: 'The weights of the indicators make {sum}, they must make {total}; each code occurs once (twice: {twice}).',
    zh: '指标权重合计为 {sum}，应为 {total}；指标代码不得重复（重复：{twice}）。',
  },
  check: ({ indicators }, policy) => {
    const sum = indicators.reduce((total, i) => total + i.weight, 0);
    const codes = indicators.map((i) => i.code);
    const twice = [...new Set(codes.filter((c, i) => codes.indexOf(c) !== i))];
    const total = policy.evaluation.weightTotal;
    return sum === total && twice.length === 0 ? undefined : { sum, total, twice: twice.join(', ') || '-' };
  },
};

/** Art. 18: every result of the scale but the last has a threshold, falling from the best to the next worse. */
export const R18_3_SCALE: Rule<SchemeFacts> = {
  id: 'R18-3',
  article: 'Art 18',
  force: 'must',
  pointer: '/thresholds',
  text: {
    en: 'Thresholds are needed for {needed}, in this order and falling.',
    zh: '须依次为 {needed} 设定递减的分数线。',
  },
  check: ({ thresholds }, policy) => {
    const needed = policy.evaluation.scale.slice(0, -1).map((s) => s.code);
    const ordered = thresholds.every((t, i) => {
      const next = thresholds[i + 1];
      return t.result === needed[i] && (next === undefined || next.from < t.from);
    });
    return ordered && thresholds.length === needed.length ? undefined : { needed: needed.join(', ') };
  },
};

type R = Rule<EvaluationFacts>;

/** R18-3: each evaluator gives points to every indicator of the scheme, once. */
export const R18_3_POINTS: R = {
  id: 'R18-3',
  article: 'Art 18',
  force: 'must',
  pointer: '/points',
  text: { en: 'Each indicator is scored once; wrong: {wrong}.', zh: '每项指标须评分一次；有误：{wrong}。' },
  check: ({ indicators, input }) => {
    const wrong = misscored(indicators, (input as Score).points);
    return wrong.length === 0 ? undefined : { wrong: [...new Set(wrong)].join(', ') };
  },
};

/** R18-3 for an appeal that is upheld: it brings the points that stand instead. */
export const R18_3_CORRECTED: R = {
  ...R18_3_POINTS,
  check: ({ indicators, input }) => {
    const { upheld, points } = input as { upheld: boolean; points?: Score['points'] };
    const wrong = upheld ? misscored(indicators, points ?? []) : [];
    return wrong.length === 0 ? undefined : { wrong: [...new Set(wrong)].join(', ') };
  },
};

/** R18-4: one appeal, within its days. */
export const R18_4: R = {
  id: 'R18-4',
  article: 'Art 18',
  force: 'must',
  text: { en: 'The last day to appeal was {due}.', zh: '申诉期限已于 {due} 届满。' },
  check: ({ today, appealDueOn }) => (appealDueOn !== null && today > appealDueOn ? { due: appealDueOn } : undefined),
};

/** Art. 18 评估结果为较差的…提醒或者约谈: a measure belongs to a poor result. */
export const R18_1_POOR: R = {
  id: 'R18-1',
  article: 'Art 18',
  force: 'must',
  text: {
    en: 'The result is {result}; reminders and talks follow a poor one.',
    zh: '结果为 {result}；提醒或者约谈适用于较差结果。',
  },
  check: ({ result, terms }) => (result === terms.poor ? undefined : { result: result ?? '-' }),
};

/** Art. 18: a poor result is not closed without a reminder or a talk, or the end of the agreement. */
export const R18_1: R = {
  id: 'R18-1',
  article: 'Art 18',
  force: 'must',
  text: {
    en: 'A poor result is closed only after one of {measures}, or the end of the agreement.',
    zh: '较差结果须经 {measures} 之一，或者协议终止后方可结案。',
  },
  check: ({ result, terms, measures, agreementState }, policy) => {
    const { poorMeasures, poorMeasureRequired } = policy.evaluation;
    const enough = poorMeasureRequired === 'one' ? poorMeasures.map((m) => m.code) : ['talk'];
    const done = measures.some((m) => enough.includes(m.kind)) || agreementState === 'terminated';
    return result !== terms.poor || done ? undefined : { measures: enough.join(', ') };
  },
};
