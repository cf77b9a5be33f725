import 'reflect-metadata';
import { ConfigRefused, readConfig, type Config } from '../platform/config/index.ts';
import { rotateLedgerKey, rotateMaster } from '../platform/crypto/index.ts';
import { startEmbedded, type EmbeddedDatabase } from '../platform/database/launcher.ts';
import { migrate } from '../platform/database/migrate.ts';
import { readBeginning } from './beginning.ts';
import { bootstrap, refusalOf } from './bootstrap.ts';
import { diagnose, report } from './doctor.ts';
import { backup, restore } from './backup.ts';
import { disposeEvidence } from './dispose.ts';
import { openColumns, resealColumns, sealColumns } from './columns.ts';
import { drill } from './drill.ts';

// `npm run admin -- <command>`; in the image: `node dist/src/admin/main.js <command>`.
const usage = `usage: npm run admin -- doctor [--zh] [--json]
       npm run admin -- bootstrap <file.json>
       npm run admin -- rotate-ledger-key
       npm run admin -- rotate-master
       npm run admin -- seal-columns | open-columns
       npm run admin -- reseal [--new-keys]
       npm run admin -- dispose-audit [--apply]
       npm run admin -- backup | restore | drill <folder>
  doctor     examines configuration, keyring, sandbox, database roles and rights, migrations, clock, calendar, policy
             sets; says what is wrong and how to mend it. Ends with 1 when something must be mended.
  bootstrap  makes the center, the data authority and the three administrators of an empty installation, once.
             The file and what comes next: README, "Production".
  rotate-ledger-key  gives the audit ledger a new signing key; what was signed before stays verifiable. Restart
             every process: they sign with it then, and GET /api/v1/audit/keys lists the old and the new one.
  rotate-master  gives what lies encrypted a new master key, while everything runs on: every data key is wrapped anew,
             then the former master is dropped. Interrupted, the next call goes on with it.
  seal-columns  seals what an earlier version wrote into the database in the clear, while everything runs on. The
             processes do the same by themselves, little by little. Interrupted, the next call goes on with it.
  reseal     seals anew what columns hold under former data keys or another suite, while everything runs on; with
             --new-keys every scope gets a new data key first. Interrupted, call it again (without --new-keys).
  open-columns  puts the columns back into the clear, before a migration is undone; stop every process first.
  backup     copies the embedded database while it runs, then the files, the keyring and the witness into an empty folder
  restore    puts such a backup into DATA_DIR, where nothing may be yet
  drill      restores a backup elsewhere, checks every event against its signature, opens every file, and removes it again.
             Ends with 1 when something is wrong.
  dispose-audit  tells which months of audit events are older than the policy sets want them kept; with --apply they go.
             Their hashes stay, and the ledger says what went: audit-verify tells it from what was cut out.`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function doctor(flags: readonly string[]): Promise<number> {
  const findings = await diagnose();
  say(
    flags.includes('--json')
      ? JSON.stringify(findings, null, 2)
      : report(findings, flags.includes('--zh') ? 'zh' : 'en'),
  );
  return findings.some((f) => f.verdict === 'fail') ? 1 : 0;
}

/** Runs a command that says what it did; refused with one line for whoever sits at the keyboard. */
async function attempt(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    complain((error as Error).message);
    return 1;
  }
}

async function rotate(): Promise<number> {
  const { KEYRING_FILE, LEDGER_SUITE } = readConfig();
  say(`the ledger's new key: ${await rotateLedgerKey(KEYRING_FILE, LEDGER_SUITE)}`);
  return 0;
}

async function rotateAtRest(): Promise<number> {
  const { KEYRING_FILE, AT_REST_SUITE } = readConfig();
  const { master, rewrapped, resumed } = await rotateMaster(KEYRING_FILE, AT_REST_SUITE);
  say(`${resumed ? 'an interrupted rotation went on; ' : ''}the master key: ${master}`);
  say(`data keys of ${rewrapped} scopes wrapped anew, former masters dropped`);
  return 0;
}

async function begin(file: string): Promise<number> {
  const config = configOr();
  if (!config) return 1;
  const read = readBeginning(file, config);
  if ('mistakes' in read) {
    complain(['The file is not usable:', ...read.mistakes.map((m) => `  ${m}`)].join('\n'));
    return 1;
  }
  let embedded: EmbeddedDatabase | undefined;
  try {
    if (config.DATABASE_URL === undefined) embedded = await startEmbedded(config.DATA_DIR);
    await migrate(config.MIGRATION_DATABASE_URL ?? embedded?.migrationUrl ?? '');
    const begun = await bootstrap(config, config.DATABASE_URL ?? embedded?.url ?? '', read);
    say(`center ${begun.center}\ndata authority ${begun.dataAuthority}`);
    for (const [office, id] of Object.entries(begun.administrators)) say(`${office} ${id}`);
    say(
      'Next: the administrators log in; the system administrator adds persons and links their logins, the security administrator gives them levels.',
    );
    return 0;
  } catch (error) {
    const refusal = refusalOf(error) ?? (error as Error).message;
    complain(`bootstrap refused: ${refusal}`);
    return 1;
  } finally {
    await embedded?.stop().catch(() => undefined);
  }
}

async function keep(how: 'backup' | 'restore', folder: string): Promise<number> {
  const config = readConfig();
  const done = await (how === 'backup' ? backup(config, folder) : restore(config, folder));
  const { takenAt, lsn, database, files } = done;
  say(`${how}: the database at ${lsn} of ${takenAt} (${database.files} files), ${files.files} files beside it`);
  return 0;
}

async function rehearse(folder: string): Promise<number> {
  const { events, root, files, read, closed, wrong } = await drill(readConfig(), folder);
  for (const line of wrong) complain(line);
  say(`${events} events lead to the root ${root}; ${read} of the ${files} files that rows name were read to their end, ${closed} do not open since their keys ended; ${wrong.length} things are wrong`); // prettier-ignore
  return wrong.length === 0 ? 0 : 1;
}

async function disposal(apply: boolean): Promise<number> {
  for (const line of await disposeEvidence(readConfig(), apply)) say(line);
  return 0;
}

function configOr(): Config | undefined {
  try {
    const config = readConfig();
    if (!config.DEMO) return config;
    complain('bootstrap refused: demo mode brings its own organizations; set DEMO=false');
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    complain(error.message);
  }
  return undefined;
}

const [command, ...rest] = process.argv.slice(2);
const only = (...flags: string[]): boolean => rest.every((word) => flags.includes(word));
const [file] = rest;
const alone = file !== undefined && rest.length === 1 ? file : undefined;
if (command === 'doctor' && only('--zh', '--json')) process.exitCode = await doctor(rest);
else if (command === 'bootstrap' && alone !== undefined) process.exitCode = await begin(alone);
else if ((command === 'backup' || command === 'restore') && alone !== undefined)
  process.exitCode = await attempt(() => keep(command, alone));
else if (command === 'drill' && alone !== undefined) process.exitCode = await attempt(() => rehearse(alone));
else if (command === 'rotate-ledger-key' && only()) process.exitCode = await attempt(rotate);
else if (command === 'rotate-master' && only()) process.exitCode = await attempt(rotateAtRest);
else if (command === 'seal-columns' && only()) process.exitCode = await attempt(() => sealColumns(readConfig(), say));
else if (command === 'open-columns' && only()) process.exitCode = await attempt(() => openColumns(readConfig(), say));
else if (command === 'reseal' && only('--new-keys'))
  process.exitCode = await attempt(() => resealColumns(readConfig(), rest.length > 0, say));
else if (command === 'dispose-audit' && only('--apply'))
  process.exitCode = await attempt(() => disposal(rest.length > 0));
else {
  complain(usage);
  process.exitCode = 2;
}
