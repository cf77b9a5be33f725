import type { Rule } from '../../regulation/index.ts';
import { modesByGrade, modesBySafety } from '../provision.rules.ts';
import type { OpeningFacts } from './opening.facts.ts';

type R = Rule<OpeningFacts>;

/** Art. 14 三级及以上的，原则上脱敏后提供或者采取可用不可见等技术手段: the modes of an opening keep to its grade. */
export const R14_2: R = {
  id: 'R14-2',
  article: 'Art 14',
  force: 'must',
  pointer: '/modes',
  text: {
    en: 'A resource of grade {grade} (tier {tier}) is not provided as: {modes}.',
    zh: '{grade} 级（{tier}）数据资源不得以下列方式提供：{modes}。',
  },
  check: ({ modes, resource }, policy) => {
    const wrong = modes.filter((mode) => !modesByGrade(resource, policy).includes(mode));
    return wrong.length === 0
      ? undefined
      : { grade: resource.grade ?? '?', tier: resource.nationalTier, modes: wrong.join(', ') };
  },
};

/** Art. 16 不影响公共安全: without an assessment that says so, only usable but not visible. */
export const R16_8: R = {
  id: 'R16-8',
  article: 'Art 16',
  force: 'must',
  pointer: '/modes',
  text: {
    en: 'The public-safety assessment of the resource ({assessment}) does not leave: {modes}.',
    zh: '依公共安全影响评估（{assessment}），不得采用：{modes}。',
  },
  check: ({ modes, resource }, policy) => {
    const wrong = modes.filter((mode) => !modesBySafety(resource, policy).includes(mode));
    return wrong.length === 0 ? undefined : { assessment: resource.publicSafety, modes: wrong.join(', ') };
  },
};

/** Art. 14 开放应用: what is opened is what was proposed; another grade needs another proposal. */
export const R14_6: R = {
  id: 'R14-6',
  article: 'Art 14',
  force: 'must',
  text: {
    en: 'The resource was proposed with grade {proposed} and has grade {grade} now; it has to be proposed again.',
    zh: '提请时为 {proposed} 级，现为 {grade} 级，应当重新提请。',
  },
  check: ({ grade, resource }) =>
    grade === resource.grade ? undefined : { proposed: grade, grade: resource.grade ?? '?' },
};
