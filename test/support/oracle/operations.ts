import { cast } from '../../../src/demo/cast.ts';
import { persons } from '../../../src/demo/person-set.ts';
import { CONSENTING } from '../../../src/demo/seed.consents.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import type { As } from '../world.ts';
import { agreementOracle } from './agreement.ts';
import { amendmentOracle } from './amendment.ts';
import { announcementOracle } from './announcement.ts';
import { applicationOracle } from './application.ts';
import { deliveryOracle } from './data-plane.ts';
import { keyDisposalOracle } from './key-disposal.ts';
import { couldBe, is, memberOf, readVerdict, sees, type Oracle, type Party, type Specimen } from './oracle.ts';
import { renewalOracle } from './renewal.ts';
import { resourceOracle } from './resource.ts';

/** Everybody of the walk, and nobody. */
export const everyone: readonly As[] = Object.entries(cast).flatMap(([name, { persons }]) =>
  persons.map((_person, i) => (i === 0 ? name : `${name}.${i + 1}`) as As),
);
/** An operation that is neither an act nor a single, a list or a history of an aggregate. */
export interface Verdicts {
  /** Needs no login. */
  readonly open?: boolean;
  /** Of whose objects, where its path has an id. */
  readonly of?: Oracle;
  readonly body?: object;
  readonly id?: string;
  /** What it tells; `as` is undefined for nobody. */
  readonly told: (as: As | undefined, specimen: Specimen) => number | readonly number[];
}
const everybody = (told: number): Verdicts => ({ open: true, told: () => told });
const reading = (of: Oracle): Verdicts => ({
  of,
  told: (as, specimen) => (as === undefined ? 401 : readVerdict(of, as, specimen)),
});

/** Of what there is only from some state on: a text from the opening of its signing, unless told otherwise. */
const fixed = (of: Oracle, lacks = (state: string): boolean => state === 'draft'): Verdicts => ({
  of,
  told: (as, specimen) => {
    if (as === undefined) return 401;
    const seen = readVerdict(of, as, specimen);
    return seen === 200 && lacks(specimen.state) ? 409 : seen;
  },
});

/** A person of the generated set who has not consented to anything. */
export const stranger = [...persons({ rows: CONSENTING + 1 })].at(-1)?.residentId ?? '';

/** Calls of the seed to which something is attached. */
const attached: readonly string[] = [seedIds.announcements.draft, seedIds.announcements.published];
const unknown = '01900400-0000-7000-8000-ffffffffffff';
const auditor = 'governanceCenter.7';
const loggedIn = (told: number): Verdicts => ({ told: (as) => (as === undefined ? 401 : told) });
const auditing = (told: number): Verdicts => ({ told: (as) => (as === undefined ? 401 : as === auditor ? told : 403) });

/** By hand, as the rest of the oracle: from the regulation and the design. */
export const operations: Readonly<Record<string, Verdicts>> = {
  // Art. 14, R14-5: who graded and why is for who grades, checks and confirms; the catalog tells everybody the grade
  getResourceGradings: {
    of: resourceOracle,
    told: (as, specimen) => {
      if (as === undefined) return 401;
      const of = (party: Party): boolean => is(as, party, specimen);
      if (!of('DP') && !of('DA') && !of('GC')) return 403;
      if (!sees(resourceOracle, as, specimen)) return 404;
      return of('PR') || of('DA') || of('GC') ? 200 : 403;
    },
  },
  // design 5: downloads only for whom the record is visible
  getApplicationMaterialContent: reading(applicationOracle),
  getAgreementRenewalMaterialContent: reading(renewalOracle),
  // Art. 7: whoever sees the call has what is attached to it; of the seed's, two have something
  getAnnouncementAttachmentContent: {
    of: announcementOracle,
    told: (as, specimen) => {
      if (as === undefined) return 401;
      const seen = readVerdict(announcementOracle, as, specimen);
      return seen === 200 && !attached.includes(specimen.id) ? 404 : seen;
    },
  },
  // Art. 10: for who sees all scores; before the review is closed there is none
  getApplicationReviewReport: {
    of: applicationOracle,
    told: (as, specimen) => {
      if (as === undefined) return 401;
      if (!['DA', 'AS', 'IN'].some((p) => couldBe(as, p as Party))) return 403;
      const scored = ['reviewed', 'selected', 'not_selected', 'forfeited'].includes(specimen.state);
      const seen = readVerdict(applicationOracle, as, specimen);
      return seen === 200 && !scored ? 409 : seen;
    },
  },
  // Art. 10: the text is for who may see what is signed; before signing opens there is none
  getAgreementSigningText: fixed(agreementOracle),
  // R11-3: as the text is; a draft has no version yet
  getAgreementVersions: fixed(agreementOracle),
  getAgreementAmendmentSigningText: fixed(amendmentOracle),
  // Art. 8: evidence on the successor is for itself, those who judge it and who inspects; the operator so far has no part in it
  getAgreementAmendmentMaterialContent: {
    of: amendmentOracle,
    told: (as, specimen) => {
      if (as === undefined) return 401;
      const of = (party: Party): boolean => is(as, party, specimen);
      if (!['DA', 'AS', 'OP', 'SU', 'IN'].some((p) => couldBe(as, p as Party))) return 403;
      return (of('DA') || of('ZR') || of('SU') || of('IN')) && specimen.state !== 'draft' ? 200 : 404;
    },
  },
  // R23-4: the proof is for who may see the record; before the keys are gone there is none
  getKeyDisposalProof: fixed(keyDisposalOracle, (state) => state !== 'destroyed'),
  // whoever sees the record of a case gets its file; nothing is sealed here (case-file.spec has one that is)
  getCaseFile: {
    of: applicationOracle,
    told: (as, specimen) => {
      if (as === undefined) return 401;
      const told = readVerdict(applicationOracle, as, specimen);
      const elsewhere = readVerdict(agreementOracle, as, { id: '', state: 'draft' });
      return told === 200 ? 409 : told === 403 && elsewhere === 403 ? 403 : 404;
    },
  },
  // Art. 13, 15: the rows are the operator's whose delivery it is, and nobody else's, not the center's either
  readDelivery: {
    of: deliveryOracle,
    told: (as, specimen) => {
      if (as === undefined) return 401;
      if (!['operator', 'otherOperator'].includes(memberOf(as))) return 403;
      return memberOf(as) === specimen.operator ? [200, 409, 422] : 404;
    },
  },
  // Art. 16, R16-4: by the consent channel alone; of a person who consented to nothing there is nothing to withdraw
  withdrawConsentsOfSubject: {
    body: { subject: stranger, channel: 'my_nanjing' },
    told: (as) => (as === undefined ? 401 : memberOf(as) === 'consentChannel' ? 200 : 403),
  },
  // design 5 of the ledger: events are the audit administrator's; hashes and keys tell nothing and are everybody's;
  // nothing is sealed here, and a proof is for who acted (audit-ledger.spec)
  listAuditEvents: auditing(200),
  exportAudit: auditing(404),
  getAuditEventProof: { ...loggedIn(404), id: unknown },
  listAuditCheckpoints: loggedIn(200),
  listAuditKeys: loggedIn(200),
  getLatestAuditCheckpoint: loggedIn(404),
  getAuditConsistency: loggedIn(400),
  // Art. 7: the call is made to society
  listPublicAnnouncements: everybody(200),
  // everybody has a list: what is on it is the matter of tasks.spec
  listTasks: loggedIn(200),
  // everybody is told of what he may see: events.spec
  listEvents: loggedIn(200),
  listEnums: everybody(200),
  listCodeTables: everybody(200),
  // Art. 10: who has a signature to verify needs the key
  listPublicSigningKeys: everybody(200),
  // Art. 24: what is law is everybody's to read
  listPublicPolicySets: everybody(200),
  getPublicPolicySet: { ...everybody(200), id: seedIds.policySets.in_force },
  getPublicAnnouncement: { ...everybody(200), id: seedIds.announcements.published },
  listPublicQuestions: { ...everybody(200), id: seedIds.announcements.published },
  getPublicAnnouncementAttachmentContent: { ...everybody(200), id: seedIds.announcements.published },
  // RFC 8414, 7517; a token is asked for by an assertion, and by no login
  getIssuerMetadata: everybody(200),
  getIssuerKeys: everybody(200),
  issueMachineToken: { open: true, told: () => [400, 401] },
  // of the demo alone, where everybody plays every part; refused here for their bodies
  getDemoClock: everybody(200),
  getDemoTokens: everybody(200),
  moveDemoClock: { ...everybody(400), body: { days: -1 } },
  resetDemo: { ...everybody(400), body: { confirm: 'no' } },
};
