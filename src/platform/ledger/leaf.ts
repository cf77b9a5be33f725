import { canonical } from '../audit/canonical.ts';

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

/**
 * The byte string of a leaf: RFC 8785 JSON of all columns and the version, a line feed, the stored bytes of the
 * payload. Canonical JSON has no raw line feed, so that the first one ends it.
 */
export function leafBytes({ payload, payloadBase64, ...columns }: LeafContent): Buffer {
  const bytes = payloadBase64 === undefined ? Buffer.from(payload) : Buffer.from(payloadBase64, 'base64');
  return Buffer.concat([Buffer.from(`${canonical({ v: LEAF_VERSION, ...columns })}\n`), bytes]);
}

/** The payload of stored bytes, as an export tells it. */
export function payloadOf(bytes: Buffer): Pick<LeafContent, 'payload' | 'payloadBase64'> {
  const payload = bytes.toString('utf8');
  return Buffer.from(payload).equals(bytes) ? { payload } : { payload: '', payloadBase64: bytes.toString('base64') };
}
