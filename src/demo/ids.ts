const zone = (n: number): string => `01900200-0000-7000-8000-${String(n).padStart(12, '0')}`;
const announcement = (n: number): string => `01900300-0000-7000-8000-${String(n).padStart(12, '0')}`;
const agreement = (n: number): string => `01900400-0000-7000-8000-${String(n).padStart(12, '0')}`;
const amendment = (n: number): string => `01901000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const renewal = (n: number): string => `01901b00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const application = (n: number): string => `01901100-0000-7000-8000-${String(n).padStart(12, '0')}`;
const reviewResult = (n: number): string => `01901200-0000-7000-8000-${String(n).padStart(12, '0')}`;
const objection = (n: number): string => `01901210-0000-7000-8000-${String(n).padStart(12, '0')}`;
const complianceRecord = (n: number): string => `01901300-0000-7000-8000-${String(n).padStart(12, '0')}`;
const resource = (n: number): string => `01900500-0000-7000-8000-${String(n).padStart(12, '0')}`;
const opening = (n: number): string => `01900600-0000-7000-8000-${String(n).padStart(12, '0')}`;
const supportService = (n: number): string => `01900201-0000-7000-8000-${String(n).padStart(12, '0')}`;
const scenario = (n: number): string => `01900700-0000-7000-8000-${String(n).padStart(12, '0')}`;
const consentForm = (n: number): string => `01900800-0000-7000-8000-${String(n).padStart(12, '0')}`;
const consent = (n: number): string => `01900900-0000-7000-8000-${String(n).padStart(12, '0')}`;
const identity = (n: number): string => `0190a100-0000-7000-8000-${String(n).padStart(12, '0')}`;
const client = (n: number): string => `0190a200-0000-7000-8000-${String(n).padStart(12, '0')}`;
const delegation = (n: number): string => `0190a300-0000-7000-8000-${String(n).padStart(12, '0')}`;
const organization = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const scheme = (n: number): string => `01900b00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const cycle = (n: number): string => `01900b01-0000-7000-8000-${String(n).padStart(12, '0')}`;
const evaluation = (n: number): string => `01900b02-0000-7000-8000-${String(n).padStart(12, '0')}`;
const product = (n: number): string => `01900c00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const shareRequest = (n: number): string => `01900e00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const inspection = (n: number): string => `01901500-0000-7000-8000-${String(n).padStart(12, '0')}`;
const directive = (n: number): string => `01901600-0000-7000-8000-${String(n).padStart(12, '0')}`;
const partner = (n: number): string => `01901700-0000-7000-8000-${String(n).padStart(12, '0')}`;
const eligibilityCase = (n: number): string => `01901a00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const violation = (n: number): string => `01901900-0000-7000-8000-${String(n).padStart(12, '0')}`;
const policySet = (n: number): string => `01901800-0000-7000-8000-${String(n).padStart(12, '0')}`;
const signingKey = (n: number): string => `0190a400-0000-7000-8000-${String(n).padStart(12, '0')}`;
const grant = (n: number): string => `01900d00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const attachment = (n: number): string => `01900301-0000-7000-8000-${String(n).padStart(12, '0')}`;
const question = (n: number): string => `01900601-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Fixed ids of the seed: one object in every state of every lifecycle. */
export const seedIds = {
  organizations: {
    admitted: organization(101),
    suspended: organization(102),
    succeeded: organization(103),
    dissolved: organization(104),
  },
  personIdentities: { linked: identity(1), unlinked: identity(2) },
  machineClients: { registered: client(1), active: client(2), suspended: client(3), revoked: client(4) },
  signingKeys: { pending: signingKey(1), active: signingKey(2), retired: signingKey(3), revoked: signingKey(4) },
  delegations: { given: delegation(1), in_force: delegation(2), lapsed: delegation(3), ended: delegation(4) },
  zones: {
    health: zone(1),
    comprehensive: zone(2),
    planned: zone(3),
    suspended: zone(4),
    closed: zone(5),
    cancelled: zone(6),
    transport: zone(7),
  },
  announcements: {
    draft: announcement(1),
    published: announcement(2),
    closed: announcement(3),
    completed: announcement(4),
    failed: announcement(5),
    cancelled: announcement(6),
  },
  /** Of the draft, and of the published call. */
  attachments: { draft: attachment(1), published: attachment(2) },
  /** Further calls, each with what came of it. */
  rounds: {
    health: announcement(11),
    comprehensive: announcement(12),
    transport: announcement(13),
    forfeited: announcement(14),
    drafted: announcement(15),
    reported: announcement(16),
    endorsed: announcement(17),
    returned: announcement(18),
    declined: announcement(19),
    published: announcement(20),
    opened: announcement(21),
    received: announcement(22),
    underReview: announcement(23),
    transportAgain: announcement(24),
    objected: announcement(51),
    reopened: announcement(52),
  },
  complianceRecords: { recorded: complianceRecord(1), annulled: complianceRecord(2), incident: complianceRecord(3) },
  applications: {
    draft: application(1),
    submitted: application(2),
    returned: application(3),
    accepted: application(4),
    under_review: application(5),
    reviewed: application(6),
    selected: application(7),
    not_selected: application(8),
    ineligible: application(9),
    withdrawn: application(10),
    lapsed: application(11),
    forfeited: application(12),
  },
  /** Applications behind the agreements, and those of rounds whose result is under way. */
  selections: {
    effective: application(21),
    suspended: application(22),
    terminated: application(23),
    expired: application(24),
    signed: application(25),
    draft: application(26),
    termination_pending: application(27),
    signing: application(7),
    abandoned: application(12),
    reported: application(31),
    endorsed: application(32),
    returned: application(33),
    declined: application(34),
    published: application(35),
    objected: application(51),
    passedOver: application(52),
    reopened: application(53),
  },
  questions: { asked: question(1), answered: question(2), withdrawn: question(3) },
  reviewResults: {
    drafted: reviewResult(1),
    reported: reviewResult(2),
    endorsed: reviewResult(3),
    returned: reviewResult(4),
    declined: reviewResult(5),
    published: reviewResult(6),
    concluded: reviewResult(7),
  },
  pastResults: {
    health: reviewResult(11),
    comprehensive: reviewResult(12),
    transport: reviewResult(13),
    forfeited: reviewResult(14),
    transportAgain: reviewResult(15),
    objected: reviewResult(51),
    reopened: reviewResult(52),
  },
  objections: { filed: objection(1), upheld: objection(2), dismissed: objection(3), withdrawn: objection(4) },
  agreements: {
    draft: agreement(1),
    signing: agreement(2),
    signed: agreement(3),
    effective: agreement(4),
    suspended: agreement(5),
    terminated: agreement(6),
    expired: agreement(7),
    abandoned: agreement(8),
    termination_pending: agreement(9),
  },
  agreementAmendments: {
    draft: amendment(1),
    signing: amendment(2),
    in_force: amendment(3),
    refused: amendment(4),
    abandoned: amendment(5),
  },
  agreementRenewals: { requested: renewal(1) },
  eligibilityCases: {
    opened: eligibilityCase(1),
    answered: eligibilityCase(2),
    cured: eligibilityCase(3),
    upheld: eligibilityCase(4),
    withdrawn: eligibilityCase(5),
  },
  violations: {
    reported: violation(1),
    answered: violation(2),
    upheld: violation(3),
    dismissed: violation(4),
    withdrawn: violation(5),
  },
  indicatorSchemes: { draft: scheme(1), in_use: scheme(2) },
  evaluationCycles: {
    planned: cycle(1),
    scoring: cycle(2),
    closed: cycle(3),
    cancelled: cycle(4),
    acted: cycle(5),
    appeals: cycle(6),
    drafting: cycle(7),
  },
  evaluations: {
    drafted: evaluation(1),
    appealed: evaluation(2),
    final: evaluation(3),
    actioned: evaluation(4),
    closed: evaluation(5),
    annulled: evaluation(6),
  },
  /** The resource that the products of the seed are made of, inside the scope of the agreement in effect. */
  productSource: resource(1),
  products: {
    draft: product(1),
    notified: product(2),
    launched: product(3),
    suspended: product(4),
    delisted: product(5),
  },
  resources: {
    communities: resource(1),
    health: resource(2),
    draft: resource(3),
    suspended: resource(4),
    retired: resource(5),
    prohibited: resource(6),
  },
  openings: {
    health: opening(1),
    communities: opening(2),
    proposed: opening(3),
    refused: opening(4),
    withdrawn: opening(5),
    support: opening(6),
  },
  supportServices: {
    draft: supportService(1),
    submitted: supportService(2),
    approved: supportService(3),
    in_force: supportService(4),
    suspended: supportService(5),
    refused: supportService(6),
    withdrawn: supportService(7),
    expired: supportService(8),
    ended: supportService(9),
  },
  scenarios: { registered: scenario(1), draft: scenario(2), closed: scenario(3) },
  consentForms: { accepted: consentForm(1), draft: consentForm(2), retired: consentForm(3) },
  consents: { active: consent(1), withdrawn: consent(2), expired: consent(3), superseded: consent(4) },
  partners: { registered: partner(1), objected: partner(2), ended: partner(3) },
  shareRequests: {
    draft: shareRequest(1),
    submitted: shareRequest(2),
    returned: shareRequest(3),
    rejected: shareRequest(4),
    confirmed: shareRequest(5),
    approved: shareRequest(6),
    partlyApproved: shareRequest(7),
    refused: shareRequest(8),
    fulfilled: shareRequest(9),
    withdrawn: shareRequest(10),
    revoked: shareRequest(11),
    frozen: shareRequest(12),
  },
  inspections: {
    planned: inspection(1),
    running: inspection(2),
    reported: inspection(3),
    closed: inspection(4),
    cancelled: inspection(5),
  },
  directives: {
    issued: directive(1),
    answered: directive(2),
    objected: directive(3),
    upheld: directive(4),
    closed: directive(5),
    withdrawn: directive(6),
  },
  policySets: { draft: policySet(11), in_force: policySet(1), lapsed: policySet(12), superseded: policySet(13) },
  grants: { active: grant(1), frozen: grant(2), revoked: grant(3), expired: grant(4), superseded: grant(5) },
} as const;

/** Aggregate -> state -> an object of the seed in that state, for the examples of the contract. */
export const seedExamples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  organization: { active: organization(7), ...seedIds.organizations },
  person_identity: seedIds.personIdentities,
  machine_client: seedIds.machineClients,
  delegation: seedIds.delegations,
  signing_key: seedIds.signingKeys,
  zone: { ...seedIds.zones, open: zone(1) },
  support_service: seedIds.supportServices,
  announcement: seedIds.announcements,
  announcement_question: seedIds.questions,
  compliance_record: seedIds.complianceRecords,
  application: seedIds.applications,
  review_result: seedIds.reviewResults,
  objection: seedIds.objections,
  agreement: seedIds.agreements,
  agreement_amendment: seedIds.agreementAmendments,
  agreement_renewal: seedIds.agreementRenewals,
  eligibility_case: seedIds.eligibilityCases,
  violation: seedIds.violations,
  partner: seedIds.partners,
  share_request: { ...seedIds.shareRequests, partly_approved: seedIds.shareRequests.partlyApproved },
  grant: seedIds.grants,
  inspection: seedIds.inspections,
  directive: seedIds.directives,
  policy_set: seedIds.policySets,
};
