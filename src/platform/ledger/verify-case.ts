import type { SigningKey } from '../acts/signing.ts';
import { canonical } from '../audit/canonical.ts';
import { readArchive, type Member } from './archive.ts';
import { CASE_FILE_VERSION, hashOf, manifestHolds, NAMES, type CaseEvent, type SignedManifest } from './case-file.ts';
import { checkpointFrom, checkpointHolds, type Checkpoint } from './checkpoint.ts';
import { historyFault } from './case-history.ts';
import { signaturesOf, type SignatureCount } from './case-signatures.ts';
import { hashOfLeaf } from './leaf.ts';
import { extendsTree, includes } from './proof.ts';
import { wasSaid } from './said.ts';
import type { Outside } from './verify.ts';

/** A proof that a larger ledger begins with a smaller one, as GET /audit/consistency answers it. */
export interface ConsistencyAnswer {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly path: readonly string[];
}
export interface OutsideOfCase extends Outside {
  readonly consistency?: ConsistencyAnswer;
  /** The case that it should be. */
  readonly caseId?: string;
  /** Keys of organizations as they are known outside, which count instead of those in the file. */
  readonly signingKeys?: readonly SigningKey[];
}
export type CaseReason =
  | 'unreadable'
  | 'archive-changed'
  | 'manifest-changed'
  | 'another-case'
  | 'member-changed'
  | 'member-missing'
  | 'member-inserted'
  | 'another-log'
  | 'checkpoint-changed'
  | 'two-histories'
  | 'not-covered'
  | 'event-changed'
  | 'text-changed'
  | 'not-in-ledger'
  | 'history-broken'
  | 'signature-wrong';
/** What was found first; `index` is the first leaf that does not hold, if one does not. */
export interface BadCase {
  readonly ok: false;
  readonly reason: CaseReason;
  readonly member?: string;
  readonly index?: number;
}
export interface GoodCase {
  readonly ok: true;
  readonly manifest: SignedManifest;
  readonly signatures: SignatureCount;
}
type Fault = Omit<BadCase, 'ok'>;
const unhex = (text: string): Buffer => Buffer.from(text, 'hex');

/**
 * Checks a case file where neither the system nor its database is: that it is exactly what a key of the ledger signed,
 * that every event is in the ledger, that the ledger is the one a checkpoint from outside knows, that the changes of
 * state are without a gap and each the event that proves it, and that what organizations signed is signed by their keys.
 * @throws Error where nothing can be said, because a checkpoint from outside is not signed by a known key
 */
export function verifyCase(bytes: Buffer, outside: OutsideOfCase): GoodCase | BadCase {
  for (const c of outside.checkpoints)
    if (!checkpointHolds(c, outside.keys))
      throw new Error(`the checkpoint of size ${c.size} from outside is not signed by a known key`);
  if (outside.checkpoints.length === 0) throw new Error('a checkpoint from outside is needed');
  const { members, fault } = readArchive(bytes);
  const manifest = manifestOf(members);
  if (!manifest) return { ok: false, reason: 'unreadable', member: members[0]?.name ?? NAMES.manifest };
  const signatures = signaturesOf(
    linesIn(members, NAMES.history),
    outside.signingKeys ?? linesIn(members, NAMES.signingKeys),
  );
  const found: Fault[] = [
    ...(fault === undefined ? [] : [{ reason: 'archive-changed' as const, member: fault }]),
    ...manifestFaults(manifest, outside),
    ...memberFaults(manifest, members),
    ...checkpointFaults(manifest.checkpoint, outside),
    ...evidenceFaults(manifest, members),
    ...(signatures.bad ? [{ reason: 'signature-wrong' as const, member: NAMES.history }] : []),
  ];
  const [first] = found;
  if (!first) return { ok: true, manifest, signatures };
  const index = found.find((f) => f.index !== undefined)?.index;
  return { ok: false, ...first, ...(index !== undefined && { index }) };
}

/** The manifest, if it is one in the only spelling it can have. */
function manifestOf([first]: readonly Member[]): SignedManifest | undefined {
  if (first?.name !== NAMES.manifest) return undefined;
  try {
    const text = first.bytes.toString();
    const value = JSON.parse(text) as SignedManifest;
    const shaped = value.v === CASE_FILE_VERSION && Array.isArray(value.members) && typeof value.signature === 'string';
    if (!shaped || `${canonical(value)}\n` !== text) return undefined;
    checkpointFrom(value.checkpoint);
    return value;
  } catch {
    return undefined;
  }
}

function manifestFaults(manifest: SignedManifest, { keys, caseId }: OutsideOfCase): Fault[] {
  if (!manifestHolds(manifest, keys)) return [{ reason: 'manifest-changed', member: NAMES.manifest }];
  const another = caseId !== undefined && caseId.toLowerCase() !== manifest.caseId;
  return another ? [{ reason: 'another-case', member: NAMES.manifest }] : [];
}

function memberFaults(manifest: SignedManifest, members: readonly Member[]): Fault[] {
  const [, ...rest] = members;
  const told = new Set(manifest.members.map(({ name }) => name));
  const faults: Fault[] = manifest.members.flatMap((wanted, i): Fault[] => {
    const is = rest[i];
    if (is?.name === wanted.name)
      return canonical(hashOf(is)) === canonical(wanted) ? [] : [{ reason: 'member-changed', member: wanted.name }];
    const inserted = is && !told.has(is.name);
    return [
      inserted ? { reason: 'member-inserted', member: is.name } : { reason: 'member-missing', member: wanted.name },
    ];
  });
  const more = rest[manifest.members.length];
  return more ? [...faults, { reason: 'member-inserted', member: more.name }] : faults;
}

/** The ledger of the file is the one that is known outside, as it was or as it has become. */
function checkpointFaults(own: Checkpoint, { checkpoints, keys, consistency }: OutsideOfCase): Fault[] {
  const member = NAMES.manifest;
  if (!checkpointHolds(own, keys)) return [{ reason: 'checkpoint-changed', member }];
  if (checkpoints.some((c) => c.origin !== own.origin || c.suite !== own.suite))
    return [{ reason: 'another-log', member }];
  const same = checkpoints.filter((c) => c.size === own.size);
  if (same.some((c) => c.root !== own.root)) return [{ reason: 'two-histories', member }];
  if (same.length > 0 || checkpoints.some((c) => joined(own, c, consistency))) return [];
  return [{ reason: 'not-covered', member }];
}
function joined(a: Checkpoint, b: Checkpoint, proof: ConsistencyAnswer | undefined): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (!proof || proof.from !== small.size || proof.to !== large.size || !Array.isArray(proof.path)) return false;
  const [fromRoot, toRoot] = [unhex(small.root), unhex(large.root)];
  return extendsTree(a.suite, { from: small.size, to: large.size, fromRoot, toRoot, path: proof.path.map(unhex) });
}

const linesIn = <T>(members: readonly Member[], name: string): (T | undefined)[] =>
  (members.find((m) => m.name === name)?.bytes.toString() ?? '')
    .split('\n')
    .slice(0, -1)
    .map(parsed<T>);

function evidenceFaults(manifest: SignedManifest, members: readonly Member[]): Fault[] {
  const events = linesIn<CaseEvent>(members, NAMES.events);
  const faults = events.flatMap((event): Fault[] => {
    const reason = event ? eventFault(event, manifest.checkpoint) : 'event-changed';
    return reason ? [{ reason, member: NAMES.events, ...(event && { index: event.index }) }] : [];
  });
  if (events.length !== manifest.events) faults.push({ reason: 'event-changed', member: NAMES.events });
  const broken = historyFault(linesIn(members, NAMES.history), events);
  return broken === undefined ? faults : [...faults, { reason: 'history-broken', member: NAMES.history, ...broken }];
}

function eventFault(
  { index, leafHash: told, path, event, said }: CaseEvent,
  { suite, size, root }: Checkpoint,
): CaseReason | undefined {
  try {
    const leaf = unhex(told);
    if (event && !hashOfLeaf(suite, event).equals(leaf)) return 'event-changed';
    if (said && !(event && said.every((one) => wasSaid(event.payload, one)))) return 'text-changed';
    const proof = { index, size, leaf, path: path.map(unhex), root: unhex(root) };
    return includes(suite, proof) ? undefined : 'not-in-ledger';
  } catch {
    return 'event-changed'; // what is there is no event
  }
}

function parsed<T>(line: string): T | undefined {
  try {
    const value = JSON.parse(line) as T | null;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
