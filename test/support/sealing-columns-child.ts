import pg from 'pg';
import { consentColumns } from '../../src/data-sharing/consents/consent.columns.ts';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { sealPlain, type Transact } from '../../src/platform/sealed/passes.ts';
import { storedColumns } from '../../src/platform/sealed/stored.ts';

// Run by art22-columns.spec.ts as a process of its own: seals the evidence of consents, says so after every batch, and is
// killed in its midst.
const [keyring = '', url = ''] = process.argv.slice(2);
const keys = await LocalCrypto.open(keyring, undefined, 'sm');
const client = new pg.Client({ connectionString: url });
await client.connect();
const transact: Transact = async (work) => {
  await client.query('BEGIN');
  const done = await work(async (text, values) => (await client.query(text, [...values])).rows as never);
  await client.query('COMMIT');
  console.log('a batch');
  await new Promise((over) => setTimeout(over, 300));
  return done;
};
for (const c of storedColumns(consentColumns)) await sealPlain(c, transact, keys);
console.log('done');
process.exit(0);
