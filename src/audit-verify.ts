#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SigningKey } from './platform/acts/signing.ts';
import { verifyDisposal, type DisposalReason } from './platform/ledger/key-disposal.ts';
import { readCheckpoint, type Checkpoint, type PublicKeys } from './platform/ledger/checkpoint.ts';
import {
  verifyCase,
  type BadCase,
  type CaseReason,
  type ConsistencyAnswer,
  type GoodCase,
} from './platform/ledger/verify-case.ts';
import { verifyExport, type Bad, type Good, type Reason } from './platform/ledger/verify.ts';

// Checks an export of the audit ledger, or a case file, where neither the system nor its database is: nothing but Node is
// needed.
const usage = `usage: audit-verify <export.ndjson> --checkpoint <file> --keys <file>
       audit-verify case <case.zip> --checkpoint <file> --keys <file> [--consistency <file>] [--case <id>]
                         [--signing-keys <file>]
       audit-verify disposal <proof.json> --keys <file>
  export.ndjson  what GET /api/v1/audit/export answered
  --checkpoint   one or more signed checkpoints, one JSON object a line, from outside the database: the witness's file
  --keys         the public keys, as GET /api/v1/audit/keys answers them; get them from where you trust
  case.zip       what GET /api/v1/case-files/{id} answered
  --consistency  what GET /api/v1/audit/consistency answered for the two sizes, where no checkpoint has that of the file
  --case         the id that the file must be of
  --signing-keys what GET /api/v1/public/signing-keys answered: keys of organizations that count instead of the file's own
  proof.json     what GET /api/v1/key-disposals/{id}/proof answered
Ends with 0 when every event is proven, 1 when one is not (its index or member is printed), 2 when nothing can be said.`;
const said: Readonly<Record<Reason, string>> = {
  'event-changed': 'the event is not the one that was sealed',
  'event-missing': 'the event is gone',
  'leaf-missing': 'the ledger has a gap',
  'event-inserted': 'an event was put in that was never sealed',
  rewritten: 'events and hashes were made anew: they do not lead to what was signed',
  'tail-missing': 'the ledger ends here, and more was signed: its end was cut off, or an old copy restored',
  'two-histories': 'the ledger carries signatures that contradict the checkpoint from outside',
  'another-log': 'the export is of another ledger than the checkpoint',
  unreadable: 'the export breaks off or cannot be read',
  'not-covered': 'the checkpoint says nothing about this range; take one of its size, or export all',
};

const saidOfCase: Readonly<Record<CaseReason, string>> = {
  unreadable: 'it is no case file, or its manifest is not as it was written',
  'archive-changed': 'the archive is not as it was written',
  'manifest-changed': 'the manifest is not what a known key signed',
  'another-case': 'it is the file of another case',
  'member-changed': 'the member is not what the manifest holds',
  'member-missing': 'a member is gone, or in another place',
  'member-inserted': 'a member was put in',
  'another-log': 'the file is of another ledger than the checkpoint',
  'checkpoint-changed': 'its checkpoint is not signed by a known key',
  'two-histories': 'its checkpoint contradicts the one from outside',
  'not-covered': 'no checkpoint from outside has its size; take the one that has, or a proof of consistency',
  'text-changed': 'a text is not the one that its event commits to',
  'event-changed': 'the event is not the one that was sealed',
  'not-in-ledger': 'the ledger does not hold the event',
  'history-broken': 'changes of state and events do not go together',
  'signature-wrong': 'what an organization signed is not signed by its key',
};

const saidOfDisposal: Readonly<Record<DisposalReason, string>> = {
  unreadable: 'it is no proof of a disposal, or not spelled as it was signed',
  'not-signed': 'it is not what a known key signed',
  'not-gone': 'it does not say that every key was refused afterwards',
};

/** Bytes read at once. */
const CHUNK = 1 << 18;
interface Options {
  readonly file: string;
  readonly checkpoints: readonly Checkpoint[];
  readonly keys: PublicKeys;
}
function after(args: readonly string[], name: string): string | undefined {
  const value = args[args.indexOf(name) + 1];
  if (args.includes(name) && value === undefined) throw new Error(usage);
  return args.includes(name) ? value : undefined;
}
function optionsOf(args: readonly string[]): Options {
  const needed = (name: string): string => {
    const value = after(args, name);
    if (value === undefined) throw new Error(usage);
    return value;
  };
  const [file] = args;
  if (file === undefined || file.startsWith('--')) throw new Error(usage);
  const lines = readFileSync(needed('--checkpoint'), 'utf8').split('\n').filter((line) => line.trim() !== ''); // prettier-ignore
  return { file, checkpoints: lines.map(readCheckpoint), keys: keysFrom(needed('--keys')) };
}
function keysFrom(file: string): PublicKeys {
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: { keyId: string; pem: string }[] };
  return Object.fromEntries(items.map(({ keyId, pem }) => [keyId, pem]));
}

function report(found: Good | Bad): string {
  if (found.ok) {
    const gone =
      found.disposed === 0
        ? ''
        : `; ${found.disposed} of them were disposed of when their time was over, which the ledger proves`;
    return `proven: every event from ${found.from} to ${found.to - 1}${gone}`;
  }
  const { first, before, reason } = found;
  const where = before === undefined ? `first bad index ${first}` : `first bad index from ${first} to ${before - 1}`;
  return `${where}: ${said[reason]} (${reason})`;
}

function reportOfCase(found: GoodCase | BadCase): string {
  if (found.ok) {
    const { kind, caseId, redacted, events, members, checkpoint } = found.manifest;
    const what = `${redacted ? 'redacted ' : ''}file of ${kind} ${caseId}`;
    const { good, untrusted } = found.signatures;
    const signed = [...(good === 0 ? [] : [`; ${good} signed by keys of organizations`]), ...(untrusted === 0 ? [] : [`; ${untrusted} signed by a key that is no longer trusted`])]; // prettier-ignore
    return `proven: ${what}, ${events} events and ${members.length} members, under the checkpoint of size ${checkpoint.size}${signed.join('')}`;
  }
  const { reason, member, index } = found;
  const where = [...(member === undefined ? [] : [`first bad member ${member}`]), ...(index === undefined ? [] : [`first bad index ${index}`])]; // prettier-ignore
  return `${where.join(', ')}: ${saidOfCase[reason]} (${reason})`;
}

interface Verdict {
  readonly ok: boolean;
  readonly text: string;
}
function checkCase(args: readonly string[]): Verdict {
  const { file, ...outside } = optionsOf(args);
  const [proof, caseId] = [after(args, '--consistency'), after(args, '--case')];
  const consistency = proof === undefined ? {} : { consistency: JSON.parse(readFileSync(proof, 'utf8')) as ConsistencyAnswer }; // prettier-ignore
  const published = after(args, '--signing-keys');
  const known = published === undefined ? {} : { signingKeys: (JSON.parse(readFileSync(published, 'utf8')) as { items: SigningKey[] }).items }; // prettier-ignore
  const found = verifyCase(readFileSync(file), { ...outside, ...consistency, ...known, ...(caseId !== undefined && { caseId }) }); // prettier-ignore
  return { ok: found.ok, text: reportOfCase(found) };
}

function checkDisposal(args: readonly string[]): Verdict {
  const [file] = args;
  const keys = after(args, '--keys');
  if (file === undefined || file.startsWith('--') || keys === undefined) throw new Error(usage);
  const found = verifyDisposal(readFileSync(file, 'utf8'), keysFrom(keys));
  if (!found.ok) return { ok: false, text: `${saidOfDisposal[found.reason]} (${found.reason})` };
  const { scope, keys: gone, objects, goneAt, disposalId } = found.proof;
  const what = `${gone.length} keys of ${scope.kind} ${scope.id} under which ${objects.count} files lay`;
  return { ok: true, text: `proven: ${what} are destroyed since ${goneAt.recordedAt}, by disposal ${disposalId}` };
}

async function checkExport(args: readonly string[]): Promise<Verdict> {
  const { file, ...outside } = optionsOf(args);
  const exported = await open(file);
  const chunks = exported.createReadStream({ highWaterMark: CHUNK, autoClose: false });
  const found = await verifyExport(chunks, outside).finally(() => exported.close());
  return { ok: found.ok, text: report(found) };
}

async function check(args: readonly string[]): Promise<Verdict> {
  const [command, ...rest] = args;
  if (command === 'case') return checkCase(rest);
  return command === 'disposal' ? checkDisposal(rest) : await checkExport(args);
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const { ok, text } = await check(args);
    process.stdout.write(`${text}\n`);
    return ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}
process.exitCode = await main(process.argv.slice(2));
