import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { possessionText } from '../organizations/index.ts';
import { readPem, sm2Sign } from '../platform/crypto/index.ts';
import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

/** ES256 or SM2, with a private key that nobody keeps. */
const pair = (namedCurve: 'P-256' | 'SM2') => generateKeyPairSync('ec', { namedCurve });
const signed = (curve: 'P-256' | 'SM2', key: KeyObject, text: Buffer): Buffer =>
  curve === 'SM2' ? sm2Sign(key, text) : sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' });

/** Keys of a body that signs nothing in the demo, in every state: whoever has an active one must sign with it. */
export async function plantSigningKeys(planter: Planter, { signingKeys }: SeedServices): Promise<void> {
  const { securitySupervisor: owner } = cast;
  const { pending, active, retired, revoked } = seedIds.signingKeys;
  const all = [
    [pending, '下一年度签名密钥（演示）', 'SM2'],
    [active, '现行签名密钥（演示）', 'SM2'],
    [retired, '上一年度签名密钥（演示）', 'P-256'],
    [revoked, '遗失的签名密钥（演示）', 'P-256'],
  ] as const;
  planter.on('2026-05-18');
  for (const [id, name, curve] of all) {
    const { publicKey: open, privateKey } = pair(curve);
    const publicKey = open.export({ format: 'pem', type: 'spki' }).toString();
    const { thumbprint } = readPem(publicKey);
    const text = Buffer.from(possessionText({ organizationId: owner.id, thumbprint }));
    const proof = signed(curve, privateKey, text).toString('base64url');
    await planter.create(signingKeys, 'register', owner, id, { name, publicKey, proof });
    if (id !== pending) await planter.act(signingKeys, 'activate', owner, id, { reason: '演示：启用' }, 1);
  }
  planter.on('2026-05-20');
  await planter.act(signingKeys, 'retire', owner, retired, { reason: '演示：年度更换' });
  await planter.act(signingKeys, 'revoke', owner, revoked, { reason: '演示：存储介质遗失' });
}
