#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { readCheckpoint, type Checkpoint, type PublicKeys } from './platform/ledger/checkpoint.ts';
import { verifyExport, type Bad, type Good, type Reason } from './platform/ledger/verify.ts';

// Checks an export of the audit ledger where neither the system nor its database is: nothing but Node is needed.
const usage = `usage: audit-verify <export.ndjson> --checkpoint <file> --keys <file>
  export.ndjson  what GET /api/v1/audit/export answered
  --checkpoint   one or more signed checkpoints, one JSON object a line, from outside the database: the witness's file
  --keys         the public keys, as GET /api/v1/audit/keys answers them; get them from where you trust
Ends with 0 when every event is proven, 1 when one is not (its index is printed), 2 when nothing can be said.`;
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

interface Options {
  readonly file: string;
  readonly checkpoints: readonly Checkpoint[];
  readonly keys: PublicKeys;
}
function optionsOf(args: readonly string[]): Options {
  const after = (name: string): string => {
    const value = args[args.indexOf(name) + 1];
    if (!args.includes(name) || value === undefined) throw new Error(usage);
    return value;
  };
  const [file] = args;
  if (file === undefined || file.startsWith('--')) throw new Error(usage);
  const lines = readFileSync(after('--checkpoint'), 'utf8').split('\n').filter((line) => line.trim() !== ''); // prettier-ignore
  const { items } = JSON.parse(readFileSync(after('--keys'), 'utf8')) as { items: { keyId: string; pem: string }[] };
  const keys = Object.fromEntries(items.map(({ keyId, pem }) => [keyId, pem]));
  return { file, checkpoints: lines.map(readCheckpoint), keys };
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

async function main(args: readonly string[]): Promise<number> {
  try {
    const { file, checkpoints, keys } = optionsOf(args);
    const exported = await open(file);
    const found = await verifyExport(exported.readLines(), { checkpoints, keys }).finally(() => exported.close());
    process.stdout.write(`${report(found)}\n`);
    return found.ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}
process.exitCode = await main(process.argv.slice(2));
