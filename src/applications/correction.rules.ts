import type { Params, Rule } from '../regulation/index.ts';
import type { FillChecklist, ReviseApplication } from './application.dto.ts';
import type { ApplicationFacts } from './application.facts.ts';
import type { FillForm } from './forms/form.dto.ts';
import { named, openSections } from './correction.facts.ts';
import type { FiledMaterial } from './material.facts.ts';

type R = Rule<ApplicationFacts>;

/** Art. 9 [reading] what was returned by section is corrected in those sections; the rest stays as it was submitted. */
const onlyReturned = (pointer: string, touched: (input: unknown) => readonly string[]): R => ({
  id: 'R09-8',
  article: 'Art 9',
  force: 'must',
  pointer,
  text: {
    en: 'Only what was returned is corrected; {sections} was not. Open for correction: {open}.',
    zh: '仅可补正被退回的部分：{sections} 未被退回，可补正的部分为 {open}。',
  },
  check: (f): Params | undefined => {
    const open = openSections(f);
    if (!open || f.input === undefined) return undefined;
    const locked = touched(f.input).filter((section) => !open.includes(section));
    return locked.length === 0 ? undefined : { sections: locked.join(', '), open: open.join(', ') };
  },
});

export const R09_8_PLAN = onlyReturned('/plan', (input) =>
  (input as ReviseApplication).plan === undefined ? [] : ['plan'],
);
export const R09_8_MATERIAL = onlyReturned('?type', (input) => [
  named({ section: 'material', code: (input as FiledMaterial).type }),
]);
export const R09_8_CONDITIONS = onlyReturned('/conditions', (input) =>
  (input as FillChecklist).conditions.map(({ condition }) => named({ section: 'condition', code: condition })),
);
export const R09_8_FORM = onlyReturned('/answers', (input) =>
  (input as FillForm).answers.map(({ section }) => named({ section: 'form', code: section })),
);
