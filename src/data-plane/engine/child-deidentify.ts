import { createHmac, createSecretKey } from 'node:crypto';
import { beside, columnsOf, countsOf, fingerprint, openDuck, PARQUET } from './duck.ts';
import type { Duck } from './duck.ts';
import { EngineError } from './engine-error.ts';
import { evaluate, suppressionJoin } from './evaluation.ts';
import { SUBJECT_REF } from './job.ts';
import type { DeidentifyJob, DeidentifyResult } from './job.ts';
import { checkRules, compile, narrowed } from './masks.ts';
import type { FieldRule } from './masks.ts';
import { normalizeIdentifier, normalizeResidentId } from './resident-id.ts';
import { quoteName, quoteText } from './sql.ts';

/** Source snapshot to desensitised copy: consented rows, then masks, then classes below k, then measurement. */
export async function deidentify(job: DeidentifyJob, folder: string, memoryMb: number): Promise<DeidentifyResult> {
  const stage = `${folder}/stage.parquet`;
  const consented = job.subject?.consentedRefs;
  const files = [job.source, job.output, stage, ...(consented === undefined ? [] : [consented])];
  const duck = await openDuck(memoryMb, files, `${folder}/spill`);
  const types = await checked(duck, job);
  const rowsIn = (await countsOf(duck, `SELECT count(*) FROM read_parquet(${quoteText(job.source)})`))[0] ?? 0;
  const from = await consentedRows(duck, job);
  const columns = await mask(duck, job, types, from, stage);
  const staged = (await countsOf(duck, `SELECT count(*) FROM read_parquet(${quoteText(stage)})`))[0] ?? 0;
  const evaluation = await write(duck, job, stage, columns);
  const rowsOut = (await countsOf(duck, `SELECT count(*) FROM read_parquet(${quoteText(job.output)})`))[0] ?? 0;
  const rows = { rowsIn, rowsWithoutConsent: rowsIn - staged, rowsSuppressed: staged - rowsOut, rowsOut };
  return { ...rows, columns, evaluation, ...(await fingerprint(job.output)) };
}

/** Types of the source's columns, once the rule set is known to cover them all. */
async function checked(duck: Duck, job: DeidentifyJob): Promise<Map<string, string>> {
  const types = await columnsOf(duck, job.source);
  const known = new Set(job.fields.map((field) => field.name));
  const named = [...known, ...(job.subject === undefined ? [] : [job.subject.field])];
  if (known.size !== types.size || named.some((name) => !types.has(name))) throw new EngineError('schema-mismatch');
  const findings = checkRules(job.fields, job.threshold, job.minK);
  if (findings[0] !== undefined) throw new EngineError(findings[0].code, { findings });
  return types;
}

/** The rows that may be used, as a FROM clause: `s` is the source, `p` the person. */
async function consentedRows(duck: Duck, job: DeidentifyJob): Promise<string> {
  const source = `read_parquet(${quoteText(job.source)}) s`;
  if (job.subject === undefined) return source;
  const { field, key, consentedRefs } = job.subject;
  await tabulate(
    duck,
    'persons',
    `SELECT DISTINCT ${quoteName(field)} FROM ${source}`,
    key,
    'sm3',
    normalizeResidentId,
  );
  const join = `${source} JOIN persons p ON CAST(s.${quoteName(field)} AS VARCHAR) = p.raw`;
  if (consentedRefs === undefined) return join;
  await duck.run(
    `CREATE TABLE consented AS SELECT DISTINCT ref FROM read_csv(${quoteText(consentedRefs)}, columns = {'ref': 'VARCHAR'}, ` +
      `header = false, auto_detect = false, delim = ',') WHERE ref IS NOT NULL`,
  );
  await duck.run('DELETE FROM persons WHERE token NOT IN (SELECT ref FROM consented)');
  return join;
}

/** A table (raw, token) with the keyed token of each distinct value of a query; blanks have none. */
async function tabulate(
  duck: Duck,
  table: string,
  query: string,
  key: string,
  digest: 'sm3' | 'sha256',
  normalize: (text: string) => string,
): Promise<void> {
  const secret = createSecretKey(Buffer.from(key, 'base64'));
  if ((secret.symmetricKeySize ?? 0) < 16) throw new EngineError('engine-failed', { kind: 'key' });
  await duck.run(`CREATE TABLE ${table}(raw VARCHAR, token VARCHAR)`);
  const appender = await (await beside(duck)).createAppender(table);
  let seen = 0;
  const result = await duck.stream(query);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    seen += chunk.rowCount;
    for (const value of chunk.getColumnValues(0)) {
      const text = value === null ? '' : normalize(String(value));
      if (text === '') continue;
      appender.appendVarchar(String(value));
      appender.appendVarchar(createHmac(digest, secret).update(text).digest('hex'));
      appender.endRow();
    }
  }
  appender.closeSync();
  // A person missed here would be taken for one without consent: the count has to be whole.
  const [all] = await countsOf(duck, `SELECT count(*) FROM (${query})`);
  if (all !== seen) throw new EngineError('engine-failed', { kind: 'cut' });
}

/** Writes the masked rows to the stage and answers the copy's columns. */
async function mask(
  duck: Duck,
  job: DeidentifyJob,
  types: Map<string, string>,
  from: string,
  stage: string,
): Promise<string[]> {
  const order = [...types.keys()];
  const fields = job.fields.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const joins: string[] = [];
  const selected: string[] = [];
  const columns: string[] = [];
  for (const [i, field] of fields.entries()) {
    const sql = `s.${quoteName(field.name)}`;
    const join = await lookup(duck, job, field, `lookup_${i}`, from);
    if (join !== undefined) joins.push(join);
    const input = {
      sql,
      type: types.get(field.name) ?? 'VARCHAR',
      ...(join === undefined ? {} : { lookup: `lookup_${i}.token` }),
    };
    const masked = compile(field.mask ?? { kind: 'keep' }, input);
    if (masked === null) continue;
    selected.push(`${masked} AS ${quoteName(field.name)}`);
    columns.push(field.name);
  }
  const person = job.subject === undefined ? [] : [`p.token AS ${SUBJECT_REF}`];
  await duck.run(
    `COPY (SELECT ${[...selected, ...person].join(', ')} FROM ${from} ${joins.join(' ')}) TO ${quoteText(stage)} ${PARQUET}`,
  );
  return columns;
}

/** Builds the lookup table a mask needs and answers its join. */
async function lookup(
  duck: Duck,
  job: DeidentifyJob,
  field: FieldRule,
  table: string,
  from: string,
): Promise<string | undefined> {
  const raw = `CAST(s.${quoteName(field.name)} AS VARCHAR)`;
  if (field.mask?.kind === 'pseudonym') {
    const key = job.keys?.[field.name];
    if (key === undefined)
      throw new EngineError('mask-not-admitted', { findings: [{ field: field.name, code: 'key-missing' }] });
    const normalize = field.fieldClass === 'resident_id' ? normalizeResidentId : normalizeIdentifier;
    const digest = field.mask.algorithm === 'hmac_sm3' ? 'sm3' : 'sha256';
    await tabulate(duck, table, `SELECT DISTINCT ${raw} FROM ${from}`, key, digest, normalize);
    return `LEFT JOIN ${table} ON ${raw} = ${table}.raw`;
  }
  if (field.mask?.kind !== 'suppress_rare') return undefined;
  const value =
    field.mask.length === undefined
      ? narrowed(raw)
      : compile({ kind: 'prefix', length: field.mask.length }, { sql: raw, type: 'VARCHAR' });
  const counted = job.subject === undefined ? 'count(*)' : 'count(DISTINCT p.token)';
  await duck.run(
    `CREATE TABLE ${table} AS SELECT ${value} AS token FROM ${from} GROUP BY 1 HAVING ${counted} >= ${Math.trunc(field.mask.k)}`,
  );
  return `LEFT JOIN ${table} ON ${value} = ${table}.token`;
}

/** Writes the copy out of the stage, without classes below k where asked, and measures it. */
async function write(
  duck: Duck,
  job: DeidentifyJob,
  stage: string,
  columns: string[],
): Promise<DeidentifyResult['evaluation']> {
  const { quasiIdentifiers, sensitive, k, suppressBelowK } = job.evaluate;
  const unknown = [...quasiIdentifiers, ...(sensitive === undefined ? [] : [sensitive])].find(
    (name) => !columns.includes(name),
  );
  if (unknown !== undefined) throw new EngineError('unknown-field', { field: unknown });
  const person = job.subject === undefined ? undefined : SUBJECT_REF;
  const kept = [...columns.map(quoteName), ...(job.subject?.carry === true ? [SUBJECT_REF] : [])]
    .map((name) => `s.${name}`)
    .join(', ');
  const staged = `read_parquet(${quoteText(stage)}) s`;
  const rows = suppressBelowK ? `${staged} ${suppressionJoin(staged, quasiIdentifiers, k, person)}` : staged;
  await duck.run(`COPY (SELECT ${kept} FROM ${rows}) TO ${quoteText(job.output)} ${PARQUET}`);
  return evaluate(duck, rows, quasiIdentifiers, sensitive, person);
}
