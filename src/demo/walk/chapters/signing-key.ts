import { generateKeyPairSync } from 'node:crypto';
import { answer } from '../../../../openapi/client/index.ts';
import { possessionText } from '../../../organizations/signing-keys/signing-key.facts.ts';
import { sm2Sign } from '../../../platform/crypto/sm2-sign.ts';
import { readPem } from '../../../platform/crypto/verifying-key.ts';
import { at, done } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { refused, rulesForbid } from '../walker.ts';
import { sign } from './agreement-terms.ts';

/** A key on file, and the pen that belongs to it; the private half never leaves this process. */
export interface SigningKey {
  readonly id: string;
  /** Base64url of r and s of an SM2 signature. */
  sign(text: string): string;
}
type Party = Extract<As, 'operator'>;
const reason = { reason: '演示走查' };
const seenBy =
  (stage: Stage, who: As) =>
  ({ id }: { id: string }) =>
    answer(stage.as(who).GET('/api/v1/signing-keys/{id}', at(id)));

/** Article 10: an SM2 key made on the fly, registered by one person, activated by another; from then on it must be used. */
export async function signingKey(stage: Stage, who: Party, agreementId: string): Promise<SigningKey> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const pem = { format: 'pem', type: 'spki' } as const;
  const publicKey = pair.publicKey.export(pem).toString();
  const pen = (text: string): string => sm2Sign(pair.privateKey, Buffer.from(text)).toString('base64url');
  const whose = { organizationId: stage.organizationId(who), thumbprint: readPem(publicKey).thumbprint };
  const body = { name: stage.name('合同签名密钥'), publicKey, proof: pen(possessionText(whose)) };
  const register = (more: object) => stage.as(who).POST('/api/v1/signing-keys', { body: { ...body, ...more } });
  const { id } = await stage.step(
    'Art 10',
    { zh: '登记签名公钥（SM2）', en: 'Register a signing key (SM2)' },
    {
      act: () => done(register({})),
      see: seenBy(stage, who),
      reaches: 'pending',
      neighbors: (key) => [
        {
          title: { zh: '误传私钥', en: 'a private key sent by mistake' },
          expects: refused(400, 'validation-failed'),
          tries: () => register({ publicKey: pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() }),
        },
        {
          title: { zh: '未证明持有', en: 'without the proof that it is held' },
          expects: rulesForbid('R10-7'),
          tries: () => register({ proof: pen('another text') }),
        },
        {
          title: { zh: '同一人启用', en: 'the same person activates it' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => stage.as(who).POST('/api/v1/signing-keys/{id}/activate', { ...at(key.id), body: reason }),
        },
      ],
    },
  );
  const colleague = stage.as(`${who}.2`);
  await stage.step(
    'Art 10',
    { zh: '他人启用密钥', en: 'A colleague activates it' },
    {
      act: () => done(colleague.POST('/api/v1/signing-keys/{id}/activate', { ...at(id), body: reason })),
      see: seenBy(stage, who),
      reaches: 'active',
      neighbors: () => [
        {
          title: { zh: '不以密钥签署协议', en: 'sign the agreement without it' },
          expects: rulesForbid('R10-7'),
          tries: () => sign(stage, agreementId, who),
        },
        {
          title: { zh: '对另一文本签名', en: 'sign another text' },
          expects: rulesForbid('R10-7'),
          tries: () => sign(stage, agreementId, who, { keyId: id, value: pen('{}') }),
        },
      ],
    },
  );
  return { id, sign: pen };
}

/** The text that is signed, as it was fixed when signing opened, and the signature to it. */
export async function signedText(stage: Stage, who: As, agreementId: string, key: SigningKey) {
  const { text } = await answer(stage.as(who).GET('/api/v1/agreements/{id}/signing-text', at(agreementId)));
  return { keyId: key.id, value: key.sign(text) };
}

/** What it signed stands; it signs nothing more, so that the demo can be played by hand afterwards. */
export async function retiredKey(stage: Stage, who: Party, { id }: SigningKey): Promise<void> {
  const owner = stage.as(who);
  await stage.step(
    'Art 10',
    { zh: '停用签名密钥', en: 'Retire the signing key' },
    {
      act: () => done(owner.POST('/api/v1/signing-keys/{id}/retire', { ...at(id), body: reason })),
      see: seenBy(stage, who),
      reaches: 'retired',
      neighbors: () => [
        {
          title: { zh: '重新启用', en: 'activate it again' },
          expects: refused(409, 'illegal-transition'),
          tries: () => stage.as(`${who}.2`).POST('/api/v1/signing-keys/{id}/activate', { ...at(id), body: reason }),
        },
      ],
    },
  );
}
