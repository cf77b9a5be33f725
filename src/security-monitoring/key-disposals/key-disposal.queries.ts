import { aliased, sql } from '../../platform/database/index.ts';

// prettier-ignore
const columns = ['id', 'version', 'state', 'jurisdiction', 'caseNumber', 'scopeKind', 'scopeId', 'applicationId', 'agreementId',
  'resourceId', 'zoneId', 'operatorId', 'providerId', 'agreementIds', 'reason', 'basis', 'sealedAt', 'sealedOrg', 'sealedBy',
  'sealedFor', 'liftReason', 'destroyReason', 'orderedAt', 'destroyedOrg', 'destroyedBy', 'destroyedFor', 'objects',
  'objectsDigest', 'endedAt'];
export const whole = `SELECT ${aliased(columns)},
  (SELECT coalesce(json_agg(json_build_object('scopeKind', k.scope_kind, 'scopeId', k.scope_id, 'keyId', k.key_id,
      'suite', k.suite, 'commitment', k.commitment) ORDER BY k.scope_kind, k.scope_id, k.key_id), '[]')
    FROM key_disposal_keys k WHERE k.disposal_id = a.id) AS keys
  FROM key_disposals a`;
export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'scopeKind', 'scopeId'])} FROM key_disposals a`;

/** Of an agreement (`$1`) and a resource (`$2`): how their keys stand, the worst first. */
export const keysOf = sql(`SELECT a.state FROM key_disposals a WHERE a.state <> 'lifted'
  AND ((a.scope_kind = 'agreement' AND a.scope_id = $1::uuid) OR (a.scope_kind = 'resource' AND a.scope_id = $2::uuid))
  ORDER BY a.state IN ('destroying', 'destroyed') DESC LIMIT 1`);
/** What was begun on the disk and is not recorded as done. */
export const unfinished = sql(
  `SELECT a.id FROM key_disposals a WHERE a.state IN ('lifting', 'destroying') ORDER BY a.id LIMIT 100`,
);
export const sealedOnes = sql(`SELECT a.id FROM key_disposals a WHERE a.state = 'sealed' ORDER BY a.id`);
/** Whose keys are on record as destroyed, and which they were. */
export const destroyedKeys = sql(`SELECT d.id, k.scope_kind AS kind, k.scope_id AS scope, array_agg(k.key_id) AS keys
  FROM key_disposals d JOIN key_disposal_keys k ON k.disposal_id = d.id WHERE d.state = 'destroyed'
  GROUP BY d.id, k.scope_kind, k.scope_id`);
/** How much lay under the keys, and its digest: of a destruction that was just ordered. */
export const held = 'UPDATE key_disposals a SET objects = $2, objects_digest = $3 WHERE a.id = $1';
export const proof = sql('SELECT p.proof FROM key_disposal_proofs p WHERE p.disposal_id = $1');
export const fences = sql('SELECT pg_advisory_xact_lock(fence_of(x)) FROM unnest($1::uuid[]) AS x');
/** Times of the transitions that a proof tells, by act. */
export const times = sql(`SELECT t.act, t.legal_at AS "legalAt", t.recorded_at AS "recordedAt" FROM transitions t
  WHERE t.aggregate_id = $1 AND t.act IN ('seal', 'destroy')`);
