import type { IsoDate, Rule } from '../regulation/index.ts';
import type { Hearing } from './hearing.facts.ts';

type Heard = Pick<Hearing, 'dueOn' | 'answeredOn'> & { readonly today: IsoDate };

/** [reading] nobody is decided upon unheard: an answer is on file, or its last day has passed. */
export const operatorHeard = (id: string, article: string): Rule<Heard> => ({
  id,
  article,
  force: 'must',
  text: {
    en: 'The operator has not been heard: it may answer up to and including {dueOn}.',
    zh: '尚未听取运营单位陈述：答复期限至 {dueOn}（含当日）。',
  },
  check: ({ answeredOn, dueOn, today }) => (answeredOn !== null || today > dueOn ? undefined : { dueOn }),
});
