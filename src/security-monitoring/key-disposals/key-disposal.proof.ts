import type { ApplyContext } from '../../platform/acts/aggregate.ts';
import type { Suite } from '../../platform/crypto/index.ts';
import { NOT_PROMISED, type DisposalStatement } from '../../platform/ledger/key-disposal.ts';
import type { KeyDisposalFacts } from './key-disposal.facts.ts';
import { keyDisposal } from './key-disposal.lifecycle.ts';

/** What the runner saw once the keys were gone. */
export interface Gone {
  readonly opening: { readonly tried: number; readonly refused: number };
  /** Of the acts before, by their transitions: instants, UTC. */
  readonly times: Readonly<Record<'seal' | 'destroy', { readonly legalAt: string; readonly recordedAt: string }>>;
}

/** The statement that is signed, from what is on record and what was seen. */
export function statementOf(
  f: KeyDisposalFacts,
  { opening, times }: Gone,
  { moment, recordedAt }: ApplyContext,
  { suite, keyId }: { readonly suite: Suite; readonly keyId: string },
): DisposalStatement {
  const { caseNumber, jurisdiction, scopeKind, scopeId, basis, reason } = f;
  const agreed = f.concurrences.filter(
    ({ act, state }) => act === 'destroy' && (state === 'given' || state === 'resolved'),
  );
  return {
    disposalId: f.id,
    caseNumber,
    jurisdiction,
    scope: { kind: scopeKind, id: scopeId },
    suite,
    articles: keyDisposal.article
      .replace(/^Art /, '')
      .split(', ')
      .map((n) => `Art ${n}`),
    basis,
    sealed: { organizationId: f.sealedOrg, reason, ...times.seal },
    destroyed: { organizationId: f.destroyedOrg ?? '', reason: f.destroyReason ?? '', ...times.destroy },
    concurrences: agreed.map(({ organizationId, version }) => ({ organizationId, version })),
    keys: f.keys.map((k) => ({ scope: { kind: k.scopeKind, id: k.scopeId }, id: k.keyId, commitment: k.commitment })),
    objects: { count: f.objects ?? 0, digest: f.objectsDigest ?? '' },
    opening: { ...opening, code: 'content-destroyed' },
    goneAt: { legalAt: moment.instant.toISOString(), recordedAt: recordedAt.toISOString() },
    notPromised: NOT_PROMISED,
    keyId,
  };
}
