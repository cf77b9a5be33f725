import { parseArgs } from 'node:util';
import { readBaseUrl } from '../platform/config/base-url.ts';
import { play } from './walk/play.ts';

/** `npm run demo [-- --url http://…]`: exit code 0 when every step and every refusal is as the law says. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const url = readBaseUrl(values.url);
  console.log(`Zonekeeper: the main line, at ${url}`);
  process.exitCode = await play(url, (line) => {
    console.log(line);
  });
}
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
