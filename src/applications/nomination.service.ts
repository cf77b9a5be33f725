import type { ApplyContext, Change } from '../platform/acts/aggregate.ts';
import type { ApplicationFacts } from './application.facts.ts';
import type { ProposeNominee } from './nomination.dto.ts';
import { drawable, vacantSeats } from './nomination.facts.ts';
import { drawPanel } from './review.facts.ts';
import { rowOf, seated, shown } from './review.service.ts';

type Changed = Change<ApplicationFacts>;

/** What fills seats that were left empty (R10-5). */
export const nominationChanges = {
  /** The lot of the panel goes on where the register has grown since. */
  'draw-next': (f: ApplicationFacts, { policy, id }: ApplyContext): Changed => {
    const seed = f.drawSeed ?? '';
    const next = drawPanel(drawable(f), seed, vacantSeats(f, policy.review.minExperts)).map((p, i) =>
      seated(p, f.reviewers.length + i + 1, seed, id()),
    );
    return {
      insert: { application_reviewers: next.map((r) => rowOf(f.id, r)) },
      facts: shown([...f.reviewers, ...next]),
    };
  },

  'propose-nominee': (f: ApplicationFacts, { moment }: ApplyContext): Changed => {
    const { personId, reason } = f.input as ProposeNominee;
    return { set: { nominee: { personId, reason, proposedOn: moment.date } } };
  },

  nominate: (f: ApplicationFacts, { id }: ApplyContext): Changed => {
    if (f.nominee === null) throw new Error('nobody is proposed');
    const { personId, reason: nomination } = f.nominee;
    const seat = { ...seated(personId, f.reviewers.length + 1, f.drawSeed ?? '', id()), nomination };
    return {
      set: { nominee: null },
      insert: { application_reviewers: [rowOf(f.id, seat)] },
      facts: shown([...f.reviewers, seat]),
    };
  },
};
