import { parseArgs } from 'node:util';
import { readBaseUrl } from '../platform/config/base-url.ts';
import { FEWEST, MOST, ROWS } from './walk/cohort.ts';
import { play } from './walk/play.ts';

/** `npm run demo [-- --url http://… --rows 100]`: exit code 0 when every step and every refusal is as the law says. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, rows: { type: 'string', default: String(ROWS) } },
  });
  const rows = Number(values.rows);
  if (!Number.isSafeInteger(rows) || rows < FEWEST || rows > MOST) throw new Error(`--rows takes ${FEWEST} to ${MOST}`);
  const url = readBaseUrl(values.url);
  console.log(`Zonekeeper: the main line, at ${url}`);
  const print = (line: string): void => {
    console.log(line);
  };
  process.exitCode = await play(url, print, rows);
}
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
