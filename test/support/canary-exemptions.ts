/** Texts of the contract that cannot carry a canary, each with the reason: what is put there is no free text. */
const byReason: Readonly<Record<string, readonly string[]>> = {
  'the name of an act of the same table; any other is refused': [
    'zone.concur act',
    'announcement.concur act',
    'application.concur act',
    'review_result.concur act',
    'agreement.concur act',
    'zone_opening.concur act',
    'evaluation_cycle.concur act',
    'evaluation.concur act',
  ],
  'a code of eighteen characters with a check digit': ['organization.admit creditCode'],
  'a code of a place that has policy sets': ['organization.admit jurisdiction'],
  'the code of a policy set; any other is refused': ['announcement.record-transition policyCode'],
  'a code of the policy set; any other is refused': ['application.upload-material ?type'],
  'an address of an identity provider, and the name of a login there': [
    'person_identity.link issuer',
    'person_identity.link subject',
  ],
  'a member of a public key, or its name without spaces': [
    'machine_client.add-key jwk.x',
    'machine_client.add-key jwk.y',
    'machine_client.add-key jwk.n',
    'machine_client.add-key jwk.e',
    'machine_client.add-key jwk.kid',
    'machine_client.add-key jwk.alg',
    'machine_client.add-key jwk.use',
    'machine_client.retire-key kid',
  ],
  'the name of a field of the resource; any other is refused': [
    'share_request.draft items[].fields[]',
    'share_request.draft items[].rowFilter.field',
    'share_request.revise items[].fields[]',
    'share_request.revise items[].rowFilter.field',
    'deidentification.request rules[].field',
    'deidentification.request measure.quasiIdentifiers[]',
    'deidentification.request measure.sensitive',
  ],
  'values of a data field, which choose the rows that are delivered': [
    'share_request.draft items[].rowFilter.values[]',
    'share_request.revise items[].rowFilter.values[]',
  ],
  'the version of a form, by which consents are counted': [
    'consent_form.draft textVersion',
    'consent_form.revise textVersion',
  ],
  'a resident id, which is turned into a reference on arrival and never kept': ['withdrawConsentsOfSubject subject'],
};
export const exempt: ReadonlySet<string> = new Set(Object.values(byReason).flat());
