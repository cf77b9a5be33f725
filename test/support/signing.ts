import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { possessionText } from '../../src/organizations/index.ts';
import { readPem, sm2Sign, type KeyAlgorithm } from '../../src/platform/crypto/index.ts';
import type { Answer, As, World } from './world.ts';

/** A pair of keys made here, and what its owner can do with it. */
export interface Pen {
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
  /** base64url of r and s. */
  sign(text: string): string;
}
/** A pair of keys, wherever it is kept. */
export type Writes = Pick<Pen, 'algorithm' | 'publicKey' | 'sign'>;
export function newPen(algorithm: KeyAlgorithm): Pen {
  const made = generateKeyPairSync('ec', { namedCurve: algorithm === 'SM2' ? 'SM2' : 'P-256' });
  const { privateKey } = made;
  const publicKey = made.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const rAndS = (text: Buffer): Buffer =>
    algorithm === 'SM2'
      ? sm2Sign(privateKey, text)
      : sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { algorithm, publicKey, privateKey, sign: (text) => rAndS(Buffer.from(text)).toString('base64url') };
}
const memberOf = (as: As): CastName => as.split('.')[0] as CastName;

/** The body of a registration by this person's organization. */
export function registration(as: As, pen: Writes, name = `key of ${pen.algorithm}`): Readonly<Record<string, unknown>> {
  const organizationId = cast[memberOf(as)].id;
  const { thumbprint } = readPem(pen.publicKey);
  return { name, publicKey: pen.publicKey, proof: pen.sign(possessionText({ organizationId, thumbprint })) };
}
const done = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  return answer;
};
/** Registered by the first person of the organization, activated by the second; answers its id. */
export async function activeKey(world: World, name: CastName, pen: Writes): Promise<string> {
  const made = done(
    await world.post(
      name,
      '/signing-keys',
      registration(name, pen, `key ${readPem(pen.publicKey).thumbprint.slice(0, 8)}`),
    ),
    201,
  );
  const id = made.body.id as string;
  done(await world.post(`${name}.2`, `/signing-keys/${id}/activate`, { reason: 'test' }), 200);
  return id;
}
