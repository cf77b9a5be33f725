import { canonical } from '../audit/canonical.ts';
import type { Suite } from '../crypto/suites.ts';
import { leafHash } from './tree.ts';

/**
 * What is evidence about one audit event, as an export tells it. Times are UTC with six decimals, as the database
 * keeps them; `xid` is the number of the transaction that wrote it; `payload` is the text whose bytes are stored,
 * RFC 8785 JSON of what was asked.
 */
export interface LeafContent {
  readonly id: string;
  readonly xid: string;
  readonly operation: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly result: string;
  readonly personId: string | null;
  readonly actedFor: string | null;
  readonly organizationId: string | null;
  readonly clientId: string | null;
  readonly sourceAddress: string | null;
  readonly roles: readonly string[];
  readonly requestId: string;
  readonly policyCode: string | null;
  readonly causedBy: string | null;
  readonly legalAt: string;
  readonly recordedAt: string;
  readonly payload: string;
  /** In its place where the stored bytes are no UTF-8 text: base64. The application never writes such. */
  readonly payloadBase64?: string;
}

/** Names the byte string, so that another one of a later version can never be taken for it. */
export const LEAF_VERSION = 'zonekeeper/audit-event/1';

type Columns = Omit<LeafContent, 'payload' | 'payloadBase64'>;
const COLUMNS = 17;

/**
 * RFC 8785 JSON of the columns and the version, with which a leaf begins: the same text as `canonical` gives, by the
 * built-in writer, for what has these columns and no other, since there are hundreds of thousands.
 */
export function columnsOf(columns: Columns): string {
  const { roles } = columns;
  const values = Object.values(columns);
  const flat = values.every((value) => typeof value === 'string' || value === null || value === roles);
  if (values.length !== COLUMNS || !flat || !Array.isArray(roles) || !roles.every((role) => typeof role === 'string'))
    return canonical({ v: LEAF_VERSION, ...columns });
  const { actedFor, causedBy, clientId, id, legalAt, objectId, objectType, operation, organizationId } = columns;
  const { personId, policyCode, recordedAt, requestId, result, sourceAddress, xid } = columns;
  // prettier-ignore
  const inOrder = { actedFor, causedBy, clientId, id, legalAt, objectId, objectType, operation, organizationId, personId, policyCode, recordedAt, requestId, result, roles, sourceAddress, v: LEAF_VERSION, xid };
  return JSON.stringify(inOrder);
}

/**
 * The byte string of a leaf: RFC 8785 JSON of all columns and the version, a line feed, the stored bytes of the
 * payload. Canonical JSON has no raw line feed, so that the first one ends it.
 */
export function leafBytes(content: LeafContent): Buffer {
  const whole = leafText(content);
  if (typeof whole === 'string') return Buffer.from(whole);
  return Buffer.concat([Buffer.from(whole.columns), whole.payload]);
}

/** The same before it is bytes: as one text, where the payload is one. */
function leafText({ payload, payloadBase64, ...columns }: LeafContent): string | { columns: string; payload: Buffer } {
  const text = `${columnsOf(columns)}\n`;
  if (payloadBase64 === undefined) return text + payload;
  return { columns: text, payload: Buffer.from(payloadBase64, 'base64') };
}

/** The hash of an event as a leaf. */
export function hashOfLeaf(suite: Suite, content: LeafContent): Buffer {
  const whole = leafText(content);
  return leafHash(suite, typeof whole === 'string' ? whole : leafBytes(content));
}

/** The payload of stored bytes, as an export tells it. */
export function payloadOf(bytes: Buffer): Pick<LeafContent, 'payload' | 'payloadBase64'> {
  const payload = bytes.toString('utf8');
  return Buffer.from(payload).equals(bytes) ? { payload } : { payload: '', payloadBase64: bytes.toString('base64') };
}
