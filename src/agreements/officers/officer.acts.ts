import type { ApplyContext, Change } from '../../platform/acts/aggregate.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import type { NameOfficer, RecordOfficerLeft } from './officer.dto.ts';
import type { OfficerChange } from './officer.facts.ts';

const changed = (
  f: AgreementFacts,
  context: ApplyContext,
  { kind, officer, on }: OfficerChange,
): Change<AgreementFacts> => ({
  insert: {
    agreement_officer_changes: [
      {
        id: context.id(),
        agreementId: f.id,
        operatorId: f.operatorId,
        kind,
        officer,
        onDay: on,
        recordedAt: context.recordedAt,
      },
    ],
  },
  facts: { officerChange: { kind, officer, on } },
});

/** R22-2: beside the signed text, which only an amendment changes (R11-3). */
export const officerActs = {
  'record-officer-left': (f: AgreementFacts, context: ApplyContext): Change<AgreementFacts> =>
    changed(f, context, { kind: 'left', officer: null, on: (f.input as RecordOfficerLeft).leftOn }),
  'name-officer': (f: AgreementFacts, context: ApplyContext): Change<AgreementFacts> =>
    changed(f, context, { kind: 'named', officer: (f.input as NameOfficer).securityOfficer, on: context.moment.date }),
};
