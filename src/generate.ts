import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './bootstrap.ts';
import { contractOf } from './contract.ts';
import { lifecycles } from './lifecycles.ts';
import { configTable, readConfig } from './platform/config/index.ts';
import { LocalCrypto } from './platform/crypto/index.ts';
import { DirectoryStore } from './platform/files/index.ts';
import { createLog } from './platform/logging/logger.ts';
import { generateAll } from './platform/openapi/generate-all.ts';
import { articles } from './regulation/index.ts';
import { planned } from './planned.ts';

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
const between = (text: string, name: string, content: string): string =>
  text.replace(
    new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}\n${content}\n${close}`,
  );

const folder = mkdtempSync(join(tmpdir(), 'zonekeeper-generate-'));
try {
  const config = readConfig({ DATA_DIR: folder, DEMO: 'true' });
  const crypto = await LocalCrypto.open(config.KEYRING_FILE);
  const app = await createApp(
    config,
    crypto,
    new DirectoryStore(join(folder, 'objects'), crypto.atRest),
    createLog('error'),
  );
  await app.init();
  const traced = articles.map((a) => ({ ...a, ...(planned[a.number] && { planned: planned[a.number] }) }));
  const done = await generateAll({
    document: (version) => contractOf(app, version),
    lifecycles,
    articles: traced as never,
    outDir: 'openapi',
    root: '.',
    testFolders: ['src', 'test'],
  });
  const readme = readFileSync('README.md', 'utf8');
  const count = `Articles with something still planned: **${done.planned}** of ${articles.length} (see [openapi/traceability.md](openapi/traceability.md)).`;
  writeFileSync('README.md', between(between(readme, 'configuration', configTable()), 'planned', count));
  console.log(
    `${done.files.length} files under openapi/; ${done.planned} articles planned; rules without a test: ${done.untested.join(', ') || 'none'}`,
  );
  await app.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
