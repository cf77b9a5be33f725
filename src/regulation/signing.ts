import type { Policy } from './policy.ts';
import type { Rule } from './rule.ts';

/** What is signed with an organization's key: the decision itself, as the pipeline writes it down, or a text fixed before. */
export type SignedText<F> = 'decision' | { text(facts: F): string };

/** What the pipeline found out about the signature that came with an act. */
export interface SigningFact {
  /** Active keys of the organization that acts. */
  readonly activeKeys: number;
  readonly given: {
    readonly keyId: string;
    /** Whether it is an active key of the organization that acts. */
    readonly known: boolean;
    /** Whether it is a signature by that key of exactly `text`. */
    readonly holds: boolean;
    /** What is to be signed: the text itself where the pipeline writes it, else its digest in the key's suite. */
    readonly wanted: string;
  } | null;
}
interface Signing {
  readonly signing?: SigningFact;
}
const asking = new WeakSet<object>();
/** Whether one of these rules asks for the signature: a row marked `signed` without one would enforce nothing. */
export const askForSignature = (rules: readonly object[]): boolean => rules.some((rule) => asking.has(rule));

/**
 * [reading] GB/T 39786 non-repudiation, 应 for signing and decisions: an organization that has an active key signs with
 * it; `agreement.keySignatures` of the set may ask everybody for it. What follows from another act is not signed.
 */
function signatureRules(id: string, article: string): readonly Rule<Signing>[] {
  const said = { id, article, force: 'must' } as const;
  const missing: Rule<Signing> = {
    ...said,
    pointer: '/signature',
    text: {
      en: 'The organization has {keys} active signing keys: a signature by one of them is needed.',
      zh: '本单位有 {keys} 个启用的签名密钥，须以其中之一签名。',
    },
    check: ({ signing }, { agreement }: Policy) =>
      signing?.given === null && (signing.activeKeys > 0 || agreement.keySignatures === 'everyone')
        ? { keys: signing.activeKeys }
        : undefined,
  };
  const unknown: Rule<Signing> = {
    ...said,
    pointer: '/signature/keyId',
    text: { en: 'Key {key} is no active key of the organization.', zh: '{key} 不是本单位启用的签名密钥。' },
    check: ({ signing }) => (signing?.given && !signing.given.known ? { key: signing.given.keyId } : undefined),
  };
  const wrong: Rule<Signing> = {
    ...said,
    pointer: '/signature/value',
    text: {
      en: 'This is no signature by key {key} of what is to be signed: {wanted}',
      zh: '并非密钥 {key} 对应签署内容的签名；应签署：{wanted}',
    },
    check: ({ signing }) =>
      signing?.given?.known === true && !signing.given.holds
        ? { key: signing.given.keyId, wanted: signing.given.wanted }
        : undefined,
  };
  const all = [missing, unknown, wrong];
  all.forEach((rule) => asking.add(rule));
  return all;
}

/** Art. 10 由……签署 [reading]: agreements, amendments, the endorsement and that it is declined. */
export const R10_7 = signatureRules('R10-7', 'Art 10');
/** Art. 12 暂停或者终止 [reading]: the decision that cuts off, or ends. */
export const R12_5 = signatureRules('R12-5', 'Art 12');
/** Art. 15 评估确认、审核同意 [reading]: what a regulator confirms and a provider approves, since a grant rests on both; and that they do not. */
export const R15_7 = signatureRules('R15-7', 'Art 15');
/** Art. 18 [reading]: a result that becomes final can end an agreement. */
export const R18_5 = signatureRules('R18-5', 'Art 18');
/** Art. 23 解除限制 [reading]: the decision after which data move again. */
export const R23_5 = signatureRules('R23-5', 'Art 23');
