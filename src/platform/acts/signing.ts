import type { QueryResultRow } from 'pg';
import type { Actor, AnyLifecycle, SigningFact } from '../../regulation/index.ts';
import { canonical } from '../audit/canonical.ts';
import { digestFor, signatureText, verifiesUnder, type KeyAlgorithm } from '../crypto/index.ts';
import { sql, type Reader, type Values } from '../database/index.ts';
import type { ApplyContext, Facts } from './aggregate.ts';
import { isRow, stepsOf } from './decide.ts';
import type { SignatureInput } from './views.dto.ts';

/** A signature as it is kept and shown. */
export interface KeySignature extends Readonly<SignatureInput> {
  readonly algorithm: KeyAlgorithm;
  /** Digest of the text: SM3 for SM2, SHA-256 for ES256; hex. */
  readonly digest: string;
  /** The key was revoked since, and is trusted in nothing that it signed by then. */
  readonly distrusted: boolean;
}
/** What a rule, an `apply` and the kept row know of it. */
export interface Signed extends SigningFact {
  /** Undefined where the row's own text is kept elsewhere. */
  readonly text: string | undefined;
  readonly kept: KeySignature | undefined;
}
type Key = { readonly id: string; readonly algorithm: KeyAlgorithm; readonly publicKey: string };
const activeKeys = sql(`SELECT k.id, k.algorithm, k.public_key AS "publicKey" FROM organization_keys k
  WHERE k.organization_id = $1 AND k.state = 'active' ORDER BY k.id`);

/** What an organization signs with a decision: RFC 8785 JSON of the act, the version it was decided upon, and the body. */
export function decisionText(aggregate: string, act: string, { id, version }: Facts, input: unknown): string {
  const { signature: _signature, ...body } = (input ?? {}) as { readonly signature?: unknown };
  return canonical({ v: 'zonekeeper/decision/1', aggregate, id, act, version, decision: body });
}

/** Reads the keys of whoever acts and verifies what came along; undefined for acts that nobody signs. */
export async function signedBy(
  reader: Reader,
  lifecycle: AnyLifecycle,
  act: string,
  facts: Facts,
  actor: Actor,
  input: unknown,
): Promise<Signed | undefined> {
  const signed = stepsOf(lifecycle, act).find((s) => s.signed !== undefined)?.signed;
  if (signed === undefined) return undefined;
  const keys = await reader.query<Key>(activeKeys, [actor.organizationId]);
  const given = ((input ?? {}) as { readonly signature?: SignatureInput }).signature;
  const bare = { activeKeys: keys.length, given: null, text: undefined, kept: undefined };
  if (given === undefined) return bare;
  const own = signed === 'decision';
  const text = own ? decisionText(lifecycle.aggregate, act, facts, input) : signed.text(facts as never);
  const key = keys.find((k) => k.id === given.keyId);
  const holds = key !== undefined && verifiesUnder(key, Buffer.from(text), given.value);
  const digest = digestFor(key?.algorithm ?? 'SM2', text);
  const wanted = own ? text : digest;
  const about = { keyId: given.keyId, known: key !== undefined, holds, wanted };
  if (!key || !holds) return { ...bare, given: about };
  const value = signatureText(given.value) ?? '';
  const kept = { keyId: key.id, algorithm: key.algorithm, digest, value, distrusted: false };
  return { ...bare, given: about, text: own ? text : undefined, kept };
}

/** The row that keeps it, beside the transition of the same version. */
export function signatureRow(
  lifecycle: AnyLifecycle,
  act: string,
  facts: Facts,
  { actor, moment, recordedAt, id }: ApplyContext,
): Values | undefined {
  const { kept, text } = facts.signing ?? {};
  if (!kept || !stepsOf(lifecycle, act).some(isRow)) return undefined;
  const { keyId, algorithm, digest, value } = kept;
  const what = { aggregate: lifecycle.aggregate, aggregateId: facts.id, version: facts.version + 1, act };
  const who = { organizationId: actor.organizationId, personId: actor.personId };
  const times = { signedAt: moment.instant, recordedAt };
  return { id: id(), ...what, ...who, keyId, algorithm, text: text ?? null, digest, value, ...times };
}

/** SQL: what was signed with change of state `t`: the decision, or the text that was fixed when signing opened. */
export const signedTextOf = `(SELECT coalesce(x.text, s.text) FROM act_signatures x
  LEFT JOIN signing_texts s ON s.aggregate_id = x.aggregate_id
  WHERE x.aggregate_id = t.aggregate_id AND x.version = t.version)`;

/** A key that something was signed with, as its public route tells it. */
export interface SigningKey {
  readonly id: string;
  readonly organizationId: string;
  readonly algorithm: KeyAlgorithm;
  /** PEM (SPKI). */
  readonly publicKey: string;
}
const namedKeys = sql(`SELECT k.id, k.organization_id AS "organizationId", k.algorithm, k.public_key AS "publicKey"
  FROM organization_keys k WHERE k.id = ANY($1::uuid[]) ORDER BY k.id`);
/** The keys with these ids, by id. */
export const signingKeys = (query: Reader['query'], ids: readonly string[]): Promise<SigningKey[]> =>
  query<SigningKey & QueryResultRow>(namedKeys, [ids]);

/** SQL: the JSON of a kept signature `x`, null where there is none; says whether its key is still trusted in it. */
export const keySignature = (
  where: string,
): string => `(SELECT json_build_object('keyId', x.key_id, 'algorithm', x.algorithm,
    'digest', x.digest, 'value', x.value, 'distrusted', coalesce(k.distrusted_from <= x.signed_at, false))
  FROM act_signatures x JOIN organization_keys k ON k.id = x.key_id WHERE ${where})`;
