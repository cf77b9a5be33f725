import { readFileSync } from 'node:fs';
import { newId } from '../../src/platform/clock/ids.ts';
import { LocalAtRest } from '../../src/platform/crypto/at-rest/local-at-rest.ts';
import { rotateMaster } from '../../src/platform/crypto/at-rest/rotation.ts';
import { contentOf } from '../../src/platform/files/content.ts';

// Run by at-rest-rotation.spec.ts and at-rest-ends.spec.ts as a process of its own: rotates once, destroys the keys of
// every scope, or reads every object over and over, and begins scopes of its own, until it is killed.
const [work = '', keyring = '', folder = '', count = '0'] = process.argv.slice(2);
const scopeOf = (n: number) => ({ kind: 'application', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` });

async function readAll(rest: LocalAtRest): Promise<void> {
  for (let n = 0; n < Number(count); n += 1) {
    const object = readFileSync(`${folder}/${n}`);
    const opened = await rest.open({ scope: scopeOf(n), object: String(n) }, contentOf(object));
    const text = String(await opened.read(0, 100));
    if (text !== `object ${n}`) throw new Error(`read ${text} for ${n}`);
  }
}

if (work === 'rotate') {
  console.log('begins');
  console.log(JSON.stringify(await rotateMaster(keyring, 'sm')));
} else if (work === 'destroy') {
  const { ends } = new LocalAtRest(keyring, 'sm');
  console.log('begins');
  for (let n = 0; n < Number(count); n += 1) await ends.destroy(scopeOf(n), [], scopeOf(n).id);
  console.log('ends');
} else {
  const rest = new LocalAtRest(keyring, 'sm');
  for (let round = 1; ; round += 1) {
    try {
      await readAll(rest);
      const name = { scope: { kind: 'application', id: newId() }, object: 'own' };
      const sealing = await rest.sealing(name);
      await rest.open(name, contentOf(Buffer.concat([sealing.update(Buffer.from('x')), sealing.final()])));
      console.log(`round ${round}`);
    } catch (error) {
      console.log(`FAILED ${String(error)}`);
    }
  }
}
