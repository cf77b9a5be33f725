import { join } from 'node:path';
import { createApp } from '../../src/bootstrap.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { DirectoryStore } from '../../src/platform/files/index.ts';
import { createLog } from '../../src/platform/logging/logger.ts';
import { prepare } from '../../src/serve.ts';

/** Seeds a migrated database once, as the application does at its first start; its files and keys stay in `folder`. */
export async function seed(folder: string, url: string, ownerUrl: string): Promise<void> {
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, DEMO: 'true' });
  const crypto = await LocalCrypto.open(config.KEYRING_FILE);
  const app = await createApp(
    config,
    crypto,
    new DirectoryStore(join(folder, 'objects'), crypto.atRest),
    createLog('error'),
  );
  await app.init();
  await prepare(app, config, url, ownerUrl);
  await app.close();
}
