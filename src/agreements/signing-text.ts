import { canonical } from '../platform/audit/canonical.ts';
import type { Change, Facts } from '../platform/acts/aggregate.ts';
import type { KeySignature } from '../platform/acts/signing.ts';
import { hashWith } from '../platform/crypto/index.ts';
import type { Rule } from '../regulation/index.ts';
import type { AgreementFacts, SignatureFact } from './agreement.facts.ts';

/** What every party signs of an agreement: RFC 8785 JSON. Fixed when signing opens, and recomputed at each signature. */
export const agreementText = (
  f: Pick<
    AgreementFacts,
    'id' | 'caseNumber' | 'jurisdiction' | 'zoneId' | 'zoneKind' | 'operatorId' | 'applicationId'
  > &
    Pick<
      AgreementFacts,
      'renewalId' | 'partyIds' | 'policyCode' | 'termStart' | 'termEnd' | 'securityOfficer' | 'sections'
    > &
    Pick<AgreementFacts, 'applicationScope' | 'poorStreakEffect'>,
): string =>
  canonical({
    v: 'zonekeeper/agreement/1',
    id: f.id,
    caseNumber: f.caseNumber,
    jurisdiction: f.jurisdiction,
    zoneId: f.zoneId,
    zoneKind: f.zoneKind,
    operatorId: f.operatorId,
    applicationId: f.applicationId,
    ...(f.renewalId !== null && { renewalId: f.renewalId }),
    partyIds: f.partyIds,
    policyCode: f.policyCode,
    termStart: f.termStart,
    termEnd: f.termEnd,
    securityOfficer: f.securityOfficer,
    sections: f.sections,
    applicationScope: f.applicationScope,
    poorStreakEffect: f.poorStreakEffect,
  });

const sha256 = (text: string): string => hashWith('intl', text).toString('hex');

/** The row that fixes a text; the table lets nobody change it. */
export const fixText = (
  aggregate: string,
  aggregateId: string,
  text: string,
  fixedAt: Date,
): NonNullable<Change<object>['insert']> => ({
  signing_texts: [
    { aggregateId, aggregate, text, sha256: sha256(text), sm3: hashWith('sm', text).toString('hex'), fixedAt },
  ],
});

/** SQL: the digest of the text that was fixed for `id`. */
export const fixedDigest = (id: string): string =>
  `(SELECT t.sha256 FROM signing_texts t WHERE t.aggregate_id = ${id})`;

interface Fixed {
  readonly signingDigest: string | null;
}
/** Art. 11 [reading] 签署开始后文本不得变更: every signature is to the one text that was fixed when signing opened. */
export const textStands = <F extends Fixed>(textOf: (facts: F) => string): Rule<F> => ({
  id: 'R11-3',
  article: 'Art 11',
  force: 'must',
  text: {
    en: 'The text is not the one that was fixed when signing opened ({digest}): nobody signs it. It can be abandoned.',
    zh: '文本与签署开始时固定的文本（{digest}）不一致，不得签署，可放弃签署。',
  },
  check: (facts) =>
    facts.signingDigest === sha256(textOf(facts)) ? undefined : { digest: facts.signingDigest ?? '–' },
});

/** Art. 10 [reading]: nothing takes effect on a signature by a key that was revoked from before that signature. */
export const R10_7_EARLIER: Rule<{ readonly signatures: readonly SignatureFact[] }> = {
  id: 'R10-7',
  article: 'Art 10',
  force: 'must',
  text: {
    en: 'The key of {organizations} was revoked, and is not trusted in the signature that was given. It can be abandoned and signed anew.',
    zh: '{organizations} 的签名密钥已撤销，其已作签名不予信任，可放弃后重新签署。',
  },
  check: ({ signatures }) => {
    const bad = signatures.filter((s) => s.signature?.distrusted === true);
    return bad.length === 0 ? undefined : { organizations: bad.map((s) => s.organizationId).join(', ') };
  },
};

/** The signature that came with the act at hand, for its answer. */
export const keptSignature = ({ signing }: Pick<Facts, 'signing'>): KeySignature | null => signing?.kept ?? null;
