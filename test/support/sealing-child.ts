import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { leaderOf } from './ledger.ts';

// Run by ledger-sealing.spec.ts as a process of its own: seals without a pause until it is killed.
const [url = '', keyring = '', witness = ''] = process.argv.slice(2);
const crypto = await LocalCrypto.open(keyring);
const leader = leaderOf({ url, crypto, witness, limit: 7 });
let leads = false;
for (;;) {
  const round = await leader.round().catch((error: unknown) => console.log(String(error)));
  if (round?.leads && !leads) console.log('seals');
  leads ||= round?.leads ?? false;
  await new Promise((resume) => setTimeout(resume, 2));
}
