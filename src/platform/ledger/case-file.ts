import { createHash } from 'node:crypto';
import { canonical } from '../audit/canonical.ts';
import type { Suite } from '../crypto/suites.ts';
import type { KeySignature } from '../acts/signing.ts';
import type { Member } from './archive.ts';
import { signatureHolds, type Checkpoint, type PublicKeys } from './checkpoint.ts';
import type { LeafContent } from './leaf.ts';
import type { Said } from './said.ts';

export const CASE_FILE_VERSION = 'zonekeeper/case-file/1';
/** Members that every case file has, in their order; records and documents come behind them. */
export const NAMES = {
  manifest: 'manifest.json',
  timeline: 'timeline.html',
  history: 'history.ndjson',
  events: 'events.ndjson',
  documents: 'documents.ndjson',
  signingKeys: 'signing-keys.ndjson',
} as const;

/** What a member is, hexadecimal digests. */
export interface MemberHash {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string;
}
/** What the case file is, and the hash of all that is in it. */
export interface CaseManifest {
  /** The id that was asked for: of an application or of an agreement. */
  readonly caseId: string;
  readonly kind: 'application' | 'agreement';
  readonly redacted: boolean;
  /** When it was made, UTC. */
  readonly made: string;
  /** Signed over a tree that holds every event of the file. */
  readonly checkpoint: Checkpoint;
  readonly events: number;
  readonly keyId: string;
  readonly members: readonly MemberHash[];
}
/** `signature` is base64url, of the same form and suite as that of the checkpoint. */
export interface SignedManifest extends CaseManifest {
  readonly v: typeof CASE_FILE_VERSION;
  readonly signature: string;
}
/** A change of state; the audit event that proves it has the same `of`. */
export interface CaseTransition {
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly act: string;
  readonly from: string | null;
  readonly to: string;
  readonly article: string;
  readonly policyCode: string | null;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly actedFor: string | null;
  readonly legalAt: string;
  readonly recordedAt: string;
  /** By a key of the organization, of the UTF-8 bytes of `text`. The key stands in the member of the signing keys. */
  readonly signed?: CaseSignature;
}
export interface CaseSignature extends KeySignature {
  readonly text: string;
}
/** A leaf of the ledger that belongs to the case, and its way to the root of the checkpoint. */
export interface CaseEvent {
  readonly index: number;
  readonly leafHash: string;
  readonly path: readonly string[];
  /** The change of state that it is the evidence of. */
  readonly of?: { readonly id: string; readonly version: number };
  /** Absent where the reader may not know what was asked: the leaf then stands by its hash alone. */
  readonly event?: LeafContent;
  /** Texts that the event commits to, where they are kept and the event is shown. */
  readonly said?: readonly Said[];
}

/** The bytes that are signed: RFC 8785 JSON of the manifest and the version. No checkpoint has this `v`. */
export const manifestBytes = (manifest: CaseManifest): Buffer =>
  Buffer.from(canonical({ ...manifest, v: CASE_FILE_VERSION }));

/** Whether a known key signed exactly this manifest. */
export function manifestHolds({ signature, v: _v, ...manifest }: SignedManifest, keys: PublicKeys): boolean {
  const suite: Suite = manifest.checkpoint.suite;
  return signatureHolds({ suite, keyId: manifest.keyId, signature }, manifestBytes(manifest), keys);
}

const digest = (name: 'sha256' | 'sm3', bytes: Buffer): string => createHash(name).update(bytes).digest('hex');
export const hashOf = ({ name, bytes }: Member): MemberHash => ({
  name,
  bytes: bytes.length,
  sha256: digest('sha256', bytes),
  sm3: digest('sm3', bytes),
});
/** One canonical JSON object a line. */
export const linesOf = (values: readonly object[]): Buffer =>
  Buffer.from(values.map((value) => `${canonical(value)}\n`).join(''));
