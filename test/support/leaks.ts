import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** What of the synthetic persons may stand in the clear nowhere but in the working files of running jobs: a name's marker, a phone, a resident id. */
const raw: readonly (readonly [string, RegExp])[] = [
  ['name', /䶮|\\u4dae/i],
  ['phone', /(?<!\d)19900\d{6}(?!\d)/],
  ['resident id', /(?<!\d)320199\d{11}[\dXx]/],
];
/** Hexadecimal digests: among 100,000 of them some carry the digits of a phone by chance (seen: one CI run in seven). */
const DIGEST = /(?<![0-9a-f])(?=\d*[a-f])[0-9a-f]{32,}(?![0-9a-f])/g;
/** The last group of an id, too, made of random bytes: one in 20 million reads like a phone (seen in one run of the whole suite). */
const ID = /(?<![0-9a-z])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/g;
const MOST = 64 * 1024 * 1024;

/** Where only sealed files belong; what is half written there has sealed chunks, too. */
const KEPT = /\/(objects|vault\/(snapshots|copies))\//;
const isSealed = (path: string): boolean => readFileSync(path).subarray(0, 4).toString('latin1') === 'ZKS1';

/** Looks for raw values in answers, log lines, database rows and files; remembers where, never what. */
export class Leaks {
  readonly found: string[] = [];
  private readonly heard: Promise<void>[] = [];

  scan(where: string, text: string): void {
    const read = text.replace(DIGEST, '#').replace(ID, '#');
    for (const [what, pattern] of raw) if (pattern.test(read)) this.found.push(`${what} in ${where}`);
  }

  /** Every row of every table, with byte columns read as text. */
  async database(client: pg.Pool): Promise<void> {
    const tables = await client.query<{ name: string; columns: string[] }>(`
      SELECT quote_ident(table_name) AS name, array_agg(CASE WHEN data_type = 'bytea'
        THEN format('''\\x'' || encode(%I, ''hex'')', column_name) ELSE format('%I::text', column_name) END) AS columns
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY table_name`);
    for (const { name, columns } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT concat_ws(' | ', ${columns.join(', ')}) AS text FROM ${name}`,
      );
      this.scan(`table ${name}`, rows.map((r) => unescaped(r.text)).join('\n'));
    }
  }

  /** `fetch` that looks through every answer; `settled` waits until all of them have been read. */
  hearing(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (...call) => {
      const answer = await fetch(...call);
      const text = answer.clone().text();
      this.heard.push(
        text.then(
          (read) => this.scan(`answer of ${new URL(answer.url).pathname}`, read),
          () => undefined, // cut off on its way: the caller sees that too
        ),
      );
      return answer;
    };
  }
  /** How many answers were heard so far. */
  async settled(): Promise<number> {
    await Promise.all(this.heard);
    return this.heard.length;
  }

  /**
   * Every file below `folder` but the working files of running jobs, and those in which PostgreSQL keeps the tables.
   * What is sealed says nothing; what is kept of data and materials must be sealed.
   */
  files(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const within = path.endsWith('/vault/work') || path.endsWith('/postgres/data');
      if (entry.isDirectory() && !within) this.files(path);
      if (!entry.isFile() || statSync(path).size > MOST || isSealed(path)) continue;
      if (KEPT.test(path)) this.found.push(`a file in the clear: ${entry.name}`);
      this.scan(`file ${entry.name}`, readFileSync(path, 'utf8'));
    }
  }
}

/** Bytes that are text as a whole are read as text; digests are not, and random bytes mean nothing. */
const unescaped = (text: string): string =>
  text.replace(/\\x((?:[0-9a-f]{2})+)/g, (hex, digits: string) => {
    const bytes = Buffer.from(digits, 'hex');
    return isUtf8(bytes) ? bytes.toString('utf8') : hex;
  });
