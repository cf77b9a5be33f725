import pg from 'pg';
import type { Lang } from '../regulation/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { ConfigRefused, readConfig, type Config } from '../platform/config/index.ts';
import { startEmbedded, type EmbeddedDatabase } from '../platform/database/launcher.ts';
import { atRestChecks } from './at-rest.checks.ts';
import { columnChecks } from './columns.checks.ts';
import { examine, fail, ok, type Finding, type Verdict } from './check.ts';
import { databaseChecks, schemaChecks, type Connected } from './database.checks.ts';
import { keyEndChecks } from './key-ends.checks.ts';
import { ledgerChecks } from './ledger.checks.ts';
import { lawChecks } from './law.checks.ts';
import { machineChecks } from './machine.checks.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Examines configuration, machine, database and law, in this order; what rests on a failed one is left out. */
export async function diagnose(env?: Environment): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    const mend = { en: 'Correct these variables.', zh: '请更正以上变量。' };
    return error.mistakes.map((m) => ({ check: 'configuration', ...fail({ en: m, zh: m }, mend) }));
  }
  const usable = { check: 'configuration', ...ok('the configuration is usable', '配置可用') };
  return [usable, ...(await ofMachine(config)), ...(await ofDatabase(config))];
}

async function ofMachine(config: Config): Promise<Finding[]> {
  const machine = await examine(machineChecks, { config });
  const noKeyring = machine.some((f) => f.check === 'keyring' && f.verdict === 'fail');
  return noKeyring ? machine : [...machine, ...(await examine(atRestChecks, { config, clock: new Clock() }))];
}

/** An embedded database that does not run is started for the examination, and stopped again. */
async function ofDatabase(config: Config): Promise<Finding[]> {
  let embedded: EmbeddedDatabase | undefined;
  const clients: pg.Client[] = [];
  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, statement_timeout: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    clients.push(client);
    return client;
  };
  try {
    if (config.DATABASE_URL === undefined) embedded = await startEmbedded(config.DATA_DIR);
    const app = await connect(config.DATABASE_URL ?? embedded?.url ?? '');
    const owner = await connect(config.MIGRATION_DATABASE_URL ?? embedded?.migrationUrl ?? '');
    const connected: Connected = { config, clock: new Clock(), app, owner };
    const server = await examine(databaseChecks, connected);
    const migrated = !server.some((f) => f.check === 'migrations' && f.verdict === 'fail');
    return migrated
      ? [...server, ...(await examine([...schemaChecks, ...columnChecks, ...ledgerChecks, ...keyEndChecks, ...lawChecks], connected))] // prettier-ignore
      : server;
  } catch (error) {
    const { message: why } = error as Error;
    const mend = {
      en: 'Check host, port, database and passwords of DATABASE_URL and MIGRATION_DATABASE_URL, and pg_hba.conf.',
      zh: '请检查 DATABASE_URL 与 MIGRATION_DATABASE_URL 的主机、端口、库名、口令及 pg_hba.conf。',
    };
    return [{ check: 'database', ...fail({ en: `not reachable: ${why}`, zh: `无法连接：${why}` }, mend) }];
  } finally {
    await Promise.all(clients.map((c) => c.end().catch(() => undefined)));
    await embedded?.stop().catch(() => undefined);
  }
}

const mark: Readonly<Record<Verdict, string>> = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL' };

/** One line a finding, its remedy below it; and a last line that sums up. */
export function report(findings: readonly Finding[], lang: Lang): string {
  const lines = findings.flatMap(({ check, verdict, said, mend }) => [
    `${mark[verdict]}  ${check}: ${said[lang]}`,
    ...(mend ? [`      -> ${mend[lang]}`] : []),
  ]);
  const count = (v: Verdict): number => findings.filter((f) => f.verdict === v).length;
  const summary = {
    en: `${count('fail')} to mend, ${count('warn')} to look at, ${count('ok')} in order`,
    zh: `须排除 ${count('fail')} 项，须留意 ${count('warn')} 项，正常 ${count('ok')} 项`,
  };
  return [...lines, summary[lang]].join('\n');
}
