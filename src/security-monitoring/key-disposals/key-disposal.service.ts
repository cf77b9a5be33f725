import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { KeysState } from '../../data-plane/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { canonical } from '../../platform/audit/canonical.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../../platform/errors/index.ts';
import { disposalBytes, KEY_DISPOSAL_VERSION, type DisposalProof } from '../../platform/ledger/key-disposal.ts';
import { forWhom, type Actor } from '../../regulation/index.ts';
import type { KeyDisposalReason, SealKeys } from './key-disposal.dto.ts';
import type { KeyDisposalFacts } from './key-disposal.facts.ts';
import { keyDisposal } from './key-disposal.lifecycle.ts';
import { statementOf, type Gone } from './key-disposal.proof.ts';
import {
  destroyedKeys,
  fences,
  keysOf,
  listed,
  proof,
  sealedOnes,
  times,
  unfinished,
  whole,
} from './key-disposal.queries.ts';
import { LedgerSigner } from './ledger-signer.service.ts';
import { KeySubjects } from './key-disposal.subjects.ts';

declareConstraints({ uq_key_disposals_live: 'conflict' });
type Changed = Change<KeyDisposalFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
// prettier-ignore
const sealed = ['caseNumber', 'scopeKind', 'scopeId', 'applicationId', 'agreementId', 'resourceId', 'zoneId', 'operatorId', 'providerId', 'agreementIds', 'reason', 'basis', 'sealedAt', 'sealedOrg', 'sealedBy', 'sealedFor'] as const;
const shown = ['id', 'version', 'state', 'caseNumber', 'scopeKind', 'scopeId', 'reason', 'basis', 'liftReason', 'destroyReason', 'objects', 'concurrences'] as const; // prettier-ignore
const empty = { liftReason: null, destroyReason: null, orderedAt: null, destroyedOrg: null, destroyedBy: null, destroyedFor: null, objects: null, objectsDigest: null, endedAt: null, keys: [] } as const; // prettier-ignore
const at = (instant: string | Date | null): string | null => (instant === null ? null : shanghai(new Date(instant)));
const reasonOf = (f: KeyDisposalFacts): string => (f.input as KeyDisposalReason).reason;
const ended = ({ moment }: ApplyContext): Changed => ({ set: { endedAt: moment.instant.toISOString() } });

/** Art. 12, 23: the center seals the keys of a case, an agreement or a resource; with the data authority it destroys them. */
@Injectable()
export class KeyDisposals implements Aggregate<KeyDisposalFacts> {
  readonly lifecycle = keyDisposal;
  readonly table = 'key_disposals';
  readonly select = whole;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    operatorId: 'a.operator_id',
    providerId: 'a.provider_id',
  };
  readonly fence = 'unnest(a.agreement_ids)';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      scopeId: 'a.scope_id = ?',
      applicationId: 'a.application_id = ?',
      agreementId: 'a.agreement_id = ?',
    },
  };
  constructor(
    private readonly subjects: KeySubjects,
    private readonly organizations: Organizations,
    private readonly signer: LedgerSigner,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<KeyDisposalFacts>> {
    const own = row as Omit<Own<KeyDisposalFacts>, 'subject' | 'dataAuthorityIds'>;
    const [found, dataAuthorityIds] = await Promise.all([
      this.subjects.find(own.scopeKind, own.scopeId, context),
      this.organizations.holding('data_authority', own.jurisdiction, context),
    ]);
    if (!found) throw new Error(`${own.scopeKind} ${own.scopeId} is gone`);
    return { ...own, dataAuthorityIds, subject: found.subject };
  }

  readonly create = {
    /** The fences are taken here, in a statement of their own: every use under way ends first, every later one sees this. */
    seal: async (input: SealKeys, context: Creating): Promise<Own<KeyDisposalFacts>> => {
      const { tx, moment, actor, id } = context;
      const { scopeKind, scopeId, reason, basis } = input;
      const found = await this.subjects.find(scopeKind, scopeId, context);
      const here = actor.roles.get('governance_center') ?? [];
      if (!found || !here.includes(found.owned.jurisdiction))
        throw badField('/scopeId', 'unknown-id', `no such ${scopeKind}`);
      const { owned, subject } = found;
      if (owned.agreementIds.length > 0) await tx.query(fences, [owned.agreementIds]);
      const number = await caseNumber(tx, 'key_disposal_numbers', 'KD', owned.jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'sealed', caseNumber: number } as const;
      const by = { sealedOrg: actor.organizationId, sealedBy: actor.personId, sealedFor: forWhom(actor) };
      const what = { scopeKind, scopeId, ...owned, reason, basis, sealedAt: moment.instant.toISOString() };
      return { ...fresh, ...empty, ...what, ...by, subject, dataAuthorityIds: [] };
    },
  };

  readonly apply = {
    seal: (f: KeyDisposalFacts): Changed => ({ set: pick(f, sealed) }),
    lift: (f: KeyDisposalFacts): Changed => ({ set: { liftReason: reasonOf(f) } }),
    release: (_f: KeyDisposalFacts, context: ApplyContext): Changed => ended(context),
    destroy: (f: KeyDisposalFacts, { actor, moment }: ApplyContext): Changed => ({
      set: {
        destroyReason: reasonOf(f),
        orderedAt: moment.instant.toISOString(),
        destroyedOrg: actor.organizationId,
        destroyedBy: actor.personId,
        destroyedFor: forWhom(actor),
      },
    }),
    complete: (f: KeyDisposalFacts, context: ApplyContext): Changed => {
      const suite = f.keys[0]?.suite ?? this.signer.suite;
      const statement = statementOf(f, f.input as Gone, context, { suite, keyId: this.signer.keyId(suite) });
      const signature = this.signer.sign(disposalBytes(statement), suite);
      const text = canonical({ ...statement, v: KEY_DISPOSAL_VERSION, signature } satisfies DisposalProof);
      const row = { disposalId: f.id, proof: text, recordedAt: context.recordedAt };
      return { ...ended(context), insert: { key_disposal_proofs: [row] } };
    },
  };

  view(f: KeyDisposalFacts): object {
    const { sealedAt, orderedAt, endedAt } = f;
    return { ...pick(f, shown), sealedAt: at(sealedAt), orderedAt: at(orderedAt), endedAt: at(endedAt) };
  }
  item({ id, caseNumber: number, state, scopeKind, scopeId }: QueryResultRow): object {
    return { id, caseNumber: number, state, scopeKind, scopeId };
  }

  /** How the keys of an agreement and of a resource stand. */
  async keysOf(of: { agreementId: string; resourceId: string }, { tx }: Pick<FactsContext, 'tx'>): Promise<KeysState> {
    const [row] = await tx.query<{ state: string }>(keysOf, [of.agreementId, of.resourceId]);
    if (!row) return 'open';
    return row.state.startsWith('destroy') ? 'destroyed' : 'sealed';
  }
  /** Ids of those that were begun on the disk and are not recorded as done. */
  async unfinished({ tx }: Pick<FactsContext, 'tx'>): Promise<string[]> {
    return (await tx.query<{ id: string }>(unfinished)).map((row) => row.id);
  }
  /** Ids of those whose keys are sealed. */
  async sealedIds({ tx }: Pick<FactsContext, 'tx'>): Promise<string[]> {
    return (await tx.query<{ id: string }>(sealedOnes)).map((row) => row.id);
  }
  /** Keys that are on record as destroyed, a scope each. */
  async destroyedKeys({ tx }: Pick<FactsContext, 'tx'>): Promise<DestroyedKeys[]> {
    return await tx.query<DestroyedKeys & QueryResultRow>(destroyedKeys);
  }
  /** The proof, as it was signed. @throws DomainError `out-of-order` before the keys are gone */
  async proof(id: string, { tx }: Pick<FactsContext, 'tx'>): Promise<DisposalProof> {
    const [row] = await tx.query<{ proof: string }>(proof, [id]);
    if (!row) throw new DomainError('out-of-order', { params: { step: 'destroy' } });
    return JSON.parse(row.proof) as DisposalProof;
  }
  async times(id: string, { tx }: Pick<FactsContext, 'tx'>): Promise<Gone['times']> {
    const rows = await tx.query<{ act: string; legalAt: Date; recordedAt: Date }>(times, [id]);
    const of = ({ legalAt, recordedAt }: { legalAt: Date; recordedAt: Date }) => ({
      legalAt: legalAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    });
    return Object.fromEntries(rows.map((row) => [row.act, of(row)])) as unknown as Gone['times'];
  }
}
export interface DestroyedKeys {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly keys: readonly string[];
}
