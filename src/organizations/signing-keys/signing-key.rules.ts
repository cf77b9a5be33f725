import { verifiesUnder } from '../../platform/crypto/index.ts';
import type { Rule } from '../../regulation/index.ts';
import type { RegisterSigningKey, RevokeSigningKey } from './signing-key.dto.ts';
import { possessionText, type SigningKeyFacts } from './signing-key.facts.ts';

type R = Rule<SigningKeyFacts>;

/** Art. 10 由……签署 [reading]: nobody registers a key he does not hold; the proof names organization and key, so that it is good for no other. */
export const R10_7_HELD: R = {
  id: 'R10-7',
  article: 'Art 10',
  force: 'must',
  pointer: '/proof',
  text: {
    en: 'The proof is no {algorithm} signature by this key of {text}',
    zh: '持有证明并非该密钥以 {algorithm} 对下列文本的签名：{text}',
  },
  check: (facts) => {
    const text = possessionText(facts);
    const { proof } = facts.input as RegisterSigningKey;
    return verifiesUnder(facts, Buffer.from(text), proof) ? undefined : { algorithm: facts.algorithm, text };
  },
};

/** Distrust may reach back, never ahead: until then the key would go on signing. */
export const R10_7_DISTRUST: R = {
  id: 'R10-7',
  article: 'Art 10',
  force: 'must',
  pointer: '/distrustedFrom',
  text: { en: '{from} is yet to come; a revocation counts at once.', zh: '{from} 尚未到来；撤销立即生效。' },
  check: ({ input, now }) => {
    const { distrustedFrom } = input as RevokeSigningKey;
    return distrustedFrom === undefined || Date.parse(distrustedFrom) <= now ? undefined : { from: distrustedFrom };
  },
};
