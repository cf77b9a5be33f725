import type { Rule } from '../regulation/index.ts';
import type { DecideResult, DraftResult } from './review-result.dto.ts';
import { scoringOf } from './scoring.ts';
import { linesOf, type EntryFact, type ReviewResultFacts } from './review-result.facts.ts';

type R = Rule<ReviewResultFacts>;

/** What is proposed: the selection of this request, else the one on file. */
const proposed = (facts: ReviewResultFacts): readonly EntryFact[] => {
  const { selectedIds } = (facts.input ?? {}) as Partial<DraftResult>;
  return selectedIds === undefined ? facts.entries : linesOf(facts, selectedIds);
};

/** Art. 10 评审结果: the result is of the whole round, as it stands; whoever withdrew since is not in it. */
export const R10_1: R = {
  id: 'R10-1',
  article: 'Art 10',
  force: 'must',
  text: {
    en: 'The result does not match the reviewed applications of the round any more: {ids}. Revise it; it then needs a new report and endorsement.',
    zh: '评审结果与本轮已评审的申请不一致：{ids}。请修改后重新报送。',
  },
  check: ({ entries, ...facts }) => {
    const now = linesOf(facts, []);
    const missing = (these: readonly EntryFact[], those: readonly EntryFact[]): string[] =>
      these
        .filter((e) => !those.some((o) => o.applicationId === e.applicationId && o.mean === e.mean))
        .map((e) => e.applicationId);
    const differing = new Set([...missing(entries, now), ...missing(now, entries)]);
    return differing.size === 0 ? undefined : { ids: [...differing].join(', ') };
  },
};

/** Art. 10 [reading] by the published criteria: nobody below the pass mark, nobody past somebody better. */
export const R10_6: R = {
  id: 'R10-6',
  article: 'Art 10',
  force: 'must',
  pointer: '/selectedIds',
  text: {
    en: 'Selected are reviewed applications with a mean of {passMark} or above, and none is passed over for a lower one. Wrong: {ids}.',
    zh: '选定的须为已评审且平均分不低于 {passMark} 的申请，不得越过得分更高者。有误：{ids}。',
  },
  check: (facts, policy) => {
    const entries = proposed(facts);
    const { passMark } = scoringOf(facts, policy);
    const best = Math.min(...entries.filter((e) => !e.selected).map((e) => e.rank));
    const wrong = entries.filter((e) => e.selected && (Number(e.mean) < passMark || e.rank > best));
    const { selectedIds = [] } = (facts.input ?? {}) as Partial<DraftResult>;
    const strangers = selectedIds.filter((id) => !entries.some((e) => e.applicationId === id));
    const ids = [...wrong.map((e) => e.applicationId), ...strangers];
    return ids.length === 0 && entries.some((e) => e.selected) ? undefined : { passMark, ids: ids.join(', ') || '–' };
  },
};

/** Art. 10 [reading] 递补: one lost selection is made good by one applicant, who is next in rank. */
export const R10_9: R = {
  id: 'R10-9',
  article: 'Art 10',
  force: 'must',
  pointer: '/selectedIds',
  text: {
    en: 'One lost selection is made good by exactly one applicant; {count} are named.',
    zh: '一项丧失的选定由一家申请单位递补，现列明 {count} 家。',
  },
  check: (facts) => {
    const count = proposed(facts).filter((e) => e.selected).length;
    return facts.supplementsId === null || count === 1 ? undefined : { count };
  },
};

/** Art. 10 报市政府同意: by a document that has a number and a day that has come. */
export const R10_2: R = {
  id: 'R10-2',
  article: 'Art 10',
  force: 'must',
  pointer: '/documentDate',
  text: {
    en: 'The document is dated {date}; it cannot be later than {today}.',
    zh: '文件日期为 {date}，不得晚于 {today}。',
  },
  check: ({ input, today }) => {
    const { documentDate } = input as DecideResult;
    return documentDate <= today ? undefined : { date: documentDate, today };
  },
};
