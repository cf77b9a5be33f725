import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { checklistSeen, ComplianceRecords, materialSeen } from '../../applications/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { filedBy } from '../../platform/acts/deeds.ts';
import { pick } from '../../platform/acts/pick.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { badField, declareConstraints, declareReferences, DomainError } from '../../platform/errors/index.ts';
import { forWhom, type Actor } from '../../regulation/index.ts';
import type { SignAgreement } from '../agreement.dto.ts';
import { registeredOf, type SignatureFact } from '../agreement.facts.ts';
import { Agreements } from '../agreement.service.ts';
import { evidenceActs } from '../evidence.ts';
import { amendmentTexts } from './amendment.columns.ts';
import type { AmendmentReason, DraftAgreementAmendment, ReviseAgreementAmendment } from './amendment.dto.ts';
import { showsEvidence, signatoriesOf, type AmendedAgreement, type AmendmentFacts } from './amendment.facts.ts';
import { agreementAmendment } from './amendment.lifecycle.ts';
import { amendmentText } from './amendment.text.ts';
import { fitsKind } from './amendment.kinds.ts';
import { fixText, keptSignature } from '../signing-text.ts';
import { aboutToPassOn, agreementFor, listed, whole } from './amendment.queries.ts';

declareConstraints({
  uq_agreement_amendments_signing: 'conflict',
  uq_agreement_amendment_signatures_party: 'already-decided',
  uq_agreement_amendment_signatures_person: 'separation-of-duties',
  uq_agreement_amendment_materials_revision: 'conflict',
  ck_agreement_amendments_successor: 'conflict',
});
declareReferences({ fk_agreement_amendments_successor: '/changes/operatorId' });
type Changed = Change<AmendmentFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
type Behind = Omit<AmendedAgreement, 'agreementState'> &
  Pick<AmendmentFacts, 'jurisdiction' | 'zoneId' | 'operatorId'> &
  QueryResultRow;
type Parties = Pick<
  AmendmentFacts,
  'agreementId' | 'operatorId' | 'successorId' | 'jurisdiction' | 'changes' | 'checklist'
>;
const drafted = ['caseNumber', 'agreementId', 'zoneId', 'operatorId', 'kind', 'changes', 'grounds', 'declaration', 'checklist'] as const; // prettier-ignore
const shown = ['id', 'version', 'caseNumber', 'state', 'agreementId', 'zoneId', 'kind', 'operatorId', 'successorId', 'changes', 'grounds', 'declaration', 'partyIds', 'reason', 'inForceOn'] as const; // prettier-ignore
const giveReason = (f: AmendmentFacts): Changed => ({
  set: { reason: (f.input as AmendmentReason | undefined)?.reason ?? null },
});

/** Art. 11, R11-3: a separate version below its agreement, whose text in force stays until all have signed the next. */
@Injectable()
export class AgreementAmendments implements Aggregate<AmendmentFacts> {
  readonly lifecycle = agreementAmendment;
  readonly table = 'agreement_amendments';
  readonly select = whole;
  readonly sealed = amendmentTexts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
    successorId: 'a.successor_id',
    partyIds: 'a.party_ids',
    signedBy: 'ARRAY(SELECT s.organization_id FROM agreement_amendment_signatures s WHERE s.amendment_id = a.id)',
    // who found conditions met lies sealed in the checklist; whoever has ever assessed stands in the evidence
    assessedBy: filedBy('agreement_amendment.assess'),
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      agreementId: 'a.agreement_id = ?',
      operatorId: 'a.operator_id = ?',
      successorId: 'a.successor_id = ?',
    },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly organizations: Organizations,
    private readonly records: ComplianceRecords,
  ) {}

  fenceOf(input: object): { readonly agreementId: string } {
    return { agreementId: (input as DraftAgreementAmendment).agreementId };
  }
  /** An act under the agreement: the set pinned to that. */
  policyCode({ policyCode }: Own<AmendmentFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<AmendmentFacts>> {
    const kept = row as Own<AmendmentFacts>;
    const own = { ...kept, checklist: kept.checklist ?? [] }; // its key may have ended
    const around = await this.around(own, context);
    // a draft shows whom it would ask
    const partyIds = own.partyIds.length > 0 ? own.partyIds : signatoriesOf({ ...own, ...around });
    return { ...own, ...around, partyIds };
  }

  /** The agreement's state by date, the register, and what stands on record about the successor on the day (Art. 8). */
  private async around(of: Parties, { tx, moment }: FactsContext) {
    const { agreementId, operatorId, successorId, jurisdiction } = of;
    const successors = successorId === null ? [] : [successorId];
    const [agreements, organizations, records] = await Promise.all([
      this.agreements.briefs([agreementId], { tx, moment }),
      this.organizations.briefs([operatorId, ...successors], { tx }),
      this.records.standing(successors, { tx }),
    ]);
    const predecessor = organizations.get(operatorId);
    const successor = organizations.get(successorId ?? '');
    const agreement = agreements.get(agreementId);
    return {
      agreementState: agreement?.state ?? ('abandoned' as const),
      ...(agreement && { agreementPartyIds: agreement.partyIds }),
      predecessorState: predecessor?.state ?? 'unknown',
      predecessorSuccessorId: predecessor?.succeededBy ?? null,
      ...(successor && registeredOf(successor, jurisdiction)),
      complianceRecords: records.get(successorId ?? '') ?? [],
      lookBackAnchor: moment.date,
      securityOfficer: of.changes.securityOfficer ?? null,
      assessedBy: of.checklist.flatMap((c) => c.verifiedBy ?? []),
    };
  }

  readonly create = {
    draft: async (input: DraftAgreementAmendment, context: Creating): Promise<Own<AmendmentFacts>> => {
      const { tx, moment, actor, id } = context;
      const { agreementId, kind, changes, grounds, declaration = null } = input;
      fitsKind(kind, changes, grounds);
      const successorId = changes.operatorId ?? null;
      const [behind] = await tx.query<Behind>(agreementFor, [agreementId, successorId, changes.termEnd ?? null]);
      if (!behind) throw badField('/agreementId', 'unknown-id', 'no such agreement');
      if (behind.dataAuthorityId !== actor.organizationId)
        throw new DomainError('forbidden', { params: { act: 'draft' } });
      if (kind === 'operator_succession') await this.mustFollow(successorId, behind.operatorId, tx);
      const number = await caseNumber(tx, 'agreement_amendment_numbers', 'AM', behind.jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'draft', caseNumber: number } as const;
      const empty = { checklist: [], materials: [], terms: null, signatures: [], signingDigest: null };
      const own = { ...fresh, ...behind, agreementId, successorId, kind, changes, grounds, declaration, ...empty };
      const around = await this.around(own, context);
      return { ...own, ...around, partyIds: signatoriesOf({ ...own, ...around }), reason: null, inForceOn: null };
    },
  };

  readonly apply = {
    draft: (f: AmendmentFacts): Changed => ({ set: { ...pick(f, drafted), partyIds: [] } }),
    revise: (f: AmendmentFacts): Changed => {
      const { changes, ...rest } = f.input as ReviseAgreementAmendment;
      fitsKind(f.kind, changes ?? {}, rest.grounds);
      return { set: { ...rest, ...(changes && { changes: { ...f.changes, ...changes } }) } };
    },
    discard: (f: AmendmentFacts): Changed => ({
      discard: true,
      remove: { agreement_amendment_materials: [{ amendmentId: f.id }] },
      drops: f.materials.map((m) => m.objectKey),
    }),
    ...evidenceActs<AmendmentFacts>('agreement_amendment_materials', 'amendmentId'),
    'open-signing': (f: AmendmentFacts, { moment }: ApplyContext): Changed => {
      const set = { partyIds: signatoriesOf(f), terms: f.currentTerms };
      const text = amendmentText({ ...f, ...set });
      return { set, insert: fixText(agreementAmendment.aggregate, f.id, text, moment.instant) };
    },
    sign: (f: AmendmentFacts, { actor, moment, id }: ApplyContext): Changed => {
      const { organizationId, personId } = actor;
      if (hasSigned(f, actor)) throw new DomainError('already-decided');
      const { signer } = f.input as SignAgreement;
      const signedAt = moment.instant.toISOString();
      const given = { organizationId, personId, actedFor: forWhom(actor), signer, signedAt };
      const signature: SignatureFact = { ...given, signature: keptSignature(f) };
      const signatures = [...f.signatures, signature];
      return {
        ...(signatures.length === f.partyIds.length && { set: { inForceOn: moment.date } }),
        insert: { agreement_amendment_signatures: [{ id: id(), amendmentId: f.id, ...given }] },
        facts: { signatures },
      };
    },
    refuse: (f: AmendmentFacts, { actor }: ApplyContext): Changed => {
      if (hasSigned(f, actor)) throw new DomainError('already-decided');
      return giveReason(f);
    },
    abandon: giveReason,
  };

  /** Once it has been offered, its signatories read the terms they were asked for, and no later ones. */
  view(f: AmendmentFacts, actor: Actor): object {
    const signatures = f.signatures.map((s) => ({ ...s, signedAt: shanghai(new Date(s.signedAt)) }));
    const terms = f.state === 'draft' ? f.currentTerms : f.terms;
    const evidence = { checklist: checklistSeen(f.checklist), materials: f.materials.map(materialSeen) };
    return { ...pick(f, shown), terms, signatures, ...(showsEvidence(f, actor) && evidence) };
  }
  item({ version: _version, ...row }: QueryResultRow): object {
    return row;
  }

  /** A successor is another organization, which is on the register. */
  private async mustFollow(id: string | null, operatorId: string, tx: FactsContext['tx']): Promise<void> {
    if (id === null) throw badField('/changes/operatorId', 'required', 'a successor');
    if (id === operatorId) throw badField('/changes/operatorId', 'own-id', 'another organization');
    if (!(await this.organizations.briefs([id], { tx })).has(id))
      throw badField('/changes/operatorId', 'unknown-id', 'no such organization');
  }

  /** Agreements of an operator that have not ended and that this successor is not about to take over. */
  async notPassingOn(operatorId: string, successorId: string | null, context: FactsContext): Promise<string[]> {
    const held = await this.agreements.heldBy(operatorId, context);
    if (held.length === 0) return [];
    const passing = await context.tx.query<{ id: string }>(aboutToPassOn, [held, successorId, operatorId]);
    return held.filter((id) => !passing.some((p) => p.id === id));
  }
}

const hasSigned = (f: AmendmentFacts, { organizationId }: Actor): boolean =>
  f.signatures.some((s) => s.organizationId === organizationId);
