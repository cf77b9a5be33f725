import type { Rule } from '../../regulation/index.ts';
import { operatorHeard } from '../hearing.rules.ts';
import type { ViolationFacts } from './violation.facts.ts';

/** Art. 12 违反协议的: what is violated is a part of this agreement. */
export const R12_3_CLAUSE: Rule<ViolationFacts> = {
  id: 'R12-3',
  article: 'Art 12',
  force: 'must',
  pointer: '/clause',
  text: { en: 'The agreement has no part {clause}; it has {known}.', zh: '协议没有 {clause} 部分；现有：{known}。' },
  check: ({ clause, clauses = [] }) =>
    clauses.includes(clause) ? undefined : { clause, known: clauses.join(', ') || '–' },
};

export const R12_3_HEARD = operatorHeard('R12-3', 'Art 12');
