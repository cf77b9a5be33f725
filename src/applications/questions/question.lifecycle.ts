import { defineLifecycle, own, R24_3, role, zoneRegulator, type Requirement } from '../../regulation/index.ts';
import type { QuestionFacts } from './question.facts.ts';
import { R07_3_QUESTION } from './question.rules.ts';

const authority = [role('data_authority')];
const applicant = [own()];
const announced: Requirement<QuestionFacts> = {
  code: 'announcement-not-open',
  rule: 'R07-3',
  holds: (f) => ['published', 'closed'].includes(f.announcementState),
  params: (f) => ({ state: f.announcementState }),
};

// prettier-ignore
export const question = defineLifecycle<QuestionFacts>()({
  aggregate: 'announcement_question', path: 'announcement-questions', article: 'Art 7', text: { en: 'Question about a call', zh: '公告答疑' },
  initial: 'asked', final: ['answered', 'withdrawn'],
  states: {
    asked: { en: 'asked', zh: '已提问' },
    answered: { en: 'answered for everybody', zh: '已公开答复' },
    withdrawn: { en: 'withdrawn by who asked', zh: '已撤回' },
  },
  read: [own(), role('data_authority'), zoneRegulator()],
  always: [R24_3],
  rows: [
    { act: 'ask', text: { en: 'Ask about a call', zh: '提问' }, from: [], to: 'asked', by: applicant, level: 'handler', requires: [announced], rules: [R07_3_QUESTION], article: 'Art 7' },
    { act: 'answer', text: { en: 'Answer, for everybody', zh: '公开答复' }, from: ['asked'], to: 'answered', by: authority, requires: [announced], article: 'Art 7', waits: { due: { on: 'dueOn', period: 'announcement.answerDays' } } },
    { act: 'withdraw', text: { en: 'Withdraw the question', zh: '撤回提问' }, from: ['asked'], to: 'withdrawn', by: applicant, level: 'handler', article: 'Art 7', protective: true },
  ],
});
