import type { SigningKey } from '../acts/signing.ts';
import { digestFor, KEY_ALGORITHMS, verifiesUnder } from '../crypto/verifying-key.ts';
import type { CaseTransition } from './case-file.ts';

/** Signatures of organizations in a case file; `untrusted` were made by a key that was revoked from before them. */
export interface SignatureCount {
  readonly good: number;
  readonly untrusted: number;
  /** The first that does not hold. */
  readonly bad?: CaseTransition;
}

/**
 * Holds the signature of every signed change of state against the key of the organization that acted, and its text
 * against the change of state. `keys` are those of the file or, where they are known from elsewhere, those.
 */
export function signaturesOf(
  transitions: readonly (CaseTransition | undefined)[],
  keys: readonly (SigningKey | undefined)[],
): SignatureCount {
  const known = new Map(keys.flatMap((key) => (key ? [[key.id, key] as const] : [])));
  const signed = transitions.flatMap((t) => (t?.signed ? [t] : []));
  const bad = signed.find((t) => !holds(t, known.get(t.signed?.keyId ?? '')));
  const untrusted = signed.filter((t) => t.signed?.distrusted === true).length;
  return { good: signed.length - untrusted, untrusted, ...(bad && { bad }) };
}

function holds(t: CaseTransition, key: SigningKey | undefined): boolean {
  const { signed } = t;
  if (!signed || !key || key.organizationId !== t.organizationId || !KEY_ALGORITHMS.includes(key.algorithm))
    return false;
  const { algorithm, text, value, digest } = signed;
  try {
    const same = algorithm === key.algorithm && digestFor(algorithm, text) === digest;
    return same && isOf(t, text) && verifiesUnder(key, Buffer.from(text), value);
  } catch {
    return false; // what is there is no signature, or its key none
  }
}

/** A decision names the act and the version it was decided upon; a text of its own the object that it is of. */
function isOf(t: CaseTransition, text: string): boolean {
  const told = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (told.id !== t.aggregateId) return false;
  if (told.v !== 'zonekeeper/decision/1') return t.act === 'sign';
  return told.aggregate === t.aggregate && told.act === t.act && told.version === t.version - 1;
}
