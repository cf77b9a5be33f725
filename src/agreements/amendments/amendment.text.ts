import { canonical } from '../../platform/audit/canonical.ts';
import type { AmendmentFacts } from './amendment.facts.ts';

/** What every party signs of an amendment: RFC 8785 JSON of what changes, why, and the terms that stay. */
export const amendmentText = (f: AmendmentFacts): string =>
  canonical({
    v: 'zonekeeper/agreement-amendment/1',
    id: f.id,
    caseNumber: f.caseNumber,
    jurisdiction: f.jurisdiction,
    agreementId: f.agreementId,
    zoneId: f.zoneId,
    kind: f.kind,
    operatorId: f.operatorId,
    successorId: f.successorId,
    partyIds: f.partyIds,
    changes: f.changes,
    grounds: f.grounds,
    declaration: f.declaration,
    terms: f.terms,
  });
