import type { Canary } from '../canaries.ts';
import type { As } from '../world.ts';
import { is, memberOf, sees, type Oracle, type Specimen } from './oracle.ts';

/** Told to a field's readers otherwise than to the object's: `undefined` where the object's readers are the field's. */
type Audience = (as: As | undefined, specimen: Specimen, canary: Canary) => boolean | undefined;
const person = (as: As): string => (as.includes('.') ? as : `${as}.1`);
const whileOpen: readonly string[] = ['under_review'];

const byExpert: Audience = (as, specimen, canary) =>
  as !== undefined &&
  (person(as) === person(canary.as) ||
    (!whileOpen.includes(specimen.state) && (['DA', 'ZR', 'IN'] as const).some((party) => is(as, party, specimen))));

/** Art. 7: as long as a file waits to be published; here none of a call that is public already is. */
const answering: Audience = (as, specimen) =>
  as !== undefined && (['DA', 'SA'] as const).some((party) => is(as, party, specimen));

/** Design 2, "fields by audience". By hand. */
const audiences: Readonly<Record<string, Audience>> = {
  // R10-4: an expert's own until all are in, and never the applicant's or another expert's
  'application.score comment': byExpert,
  'application.dissent dissent': byExpert,
  // R10-5: as who sits on the panel, not the applicant's nor another expert's
  'application.propose-nominee reason': (as, specimen) =>
    as !== undefined && (['DA', 'ZR', 'IN'] as const).some((party) => is(as, party, specimen)),
  // R15-2: each provider decides on its own items
  'share_request.refuse reason': (as, specimen, canary) =>
    as !== undefined && is(as, 'PR', specimen) && !is(as, 'ZR', specimen) && memberOf(as) !== memberOf(canary.as)
      ? false
      : undefined,
  // Art. 21: the report is for those who inspect; who is inspected is told the summary
  'inspection.report report': (as, specimen) => as !== undefined && (is(as, 'DA', specimen) || is(as, 'IB', specimen)),
  // a key is everybody's to read, why it ended its organization's
  'signing_key.retire reason': (as, specimen) => as !== undefined && is(as, 'OWN', specimen),
  'signing_key.revoke reason': (as, specimen) => as !== undefined && is(as, 'OWN', specimen),
  // R18-2: scores of others are the lead body's until the result is told
  'evaluation.score comment': (as, specimen, canary) =>
    specimen.operator === undefined &&
    as !== undefined &&
    !is(as, 'DA', specimen) &&
    memberOf(as) !== memberOf(canary.as)
      ? false
      : undefined,
  // Art. 7: what was answered is everybody's
  'announcement_question.ask question': (_as, { state }) => (state === 'answered' ? true : undefined),
  'announcement_question.answer answer': () => true,
  'announcement.upload-attachment ?title': answering,
  'announcement.upload-attachment ?fileName': answering,
};
/** Art. 7: the call is made to society; Art. 24: what is law is everybody's to read. */
const open: Readonly<Record<string, readonly string[]>> = {
  announcement: ['published', 'closed', 'completed', 'failed', 'cancelled'],
  policy_set: ['in_force', 'lapsed', 'superseded'],
};

/** Whether this reader may meet this text, whose object this is; an object is several specimens where it reaches far. */
export function mayMeet(oracle: Oracle, as: As | undefined, specimens: readonly Specimen[], canary: Canary): boolean {
  const audience = audiences[`${canary.act} ${canary.field}`];
  return specimens.some((specimen) => {
    const told = audience?.(as, specimen, canary);
    if (told !== undefined) return told;
    // also to who has no login
    if (as === undefined) return open[oracle.aggregate]?.includes(specimen.state) ?? false;
    return sees(oracle, as, specimen);
  });
}
