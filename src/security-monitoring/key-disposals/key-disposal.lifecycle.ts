import {
  defineLifecycle,
  notThePersonWho,
  own,
  role,
  system,
  withDataAuthority,
  zoneRegulator,
} from '../../regulation/index.ts';
import type { KeyDisposalFacts } from './key-disposal.facts.ts';
import { disposable } from './key-disposal.rules.ts';

/*
 * Decision of 2026-11-30: how the end of keys is read (R23-3, R23-4). The regulation knows restrictions of use (Art. 23), the
 * end of agreements (Art. 12) and inspections (Art. 21), but says nothing of keys.
 * - Who. The governance center runs the platform and its vault (Art. 22, 23), so it seals and destroys; the data authority
 *   coordinates and supervises (Art. 6), so nothing is destroyed without its concurrence. Sealing is a cut: one person, at
 *   any time, at once. Lifting takes another person; destroying another person with a strong login, and is for good.
 * - What. The keys of a case, an agreement (with those of its amendments) or a resource; nothing smaller has a key.
 * - Order of effects. The keys are sealed on the disk before the act is committed: a process killed in between leaves them
 *   sealed without a record, never the reverse, and the act can be repeated. To unseal or destroy is recorded as begun, then
 *   done on the disk, then recorded as done; whatever was interrupted is ended by the next process that looks.
 * - The objects stay where they are, and open for nobody. What the record proves, and what not, stands in the proof.
 */
const center = [role('governance_center')];
const another = [notThePersonWho('seal')];

// prettier-ignore
export const keyDisposal = defineLifecycle<KeyDisposalFacts>()({
  aggregate: 'key_disposal', path: 'key-disposals', article: 'Art 12, 23', text: { en: 'Disposal of keys', zh: '密钥处置' },
  initial: 'sealed', final: ['lifted', 'destroyed'],
  states: {
    sealed: { en: 'sealed: nothing opens', zh: '已封存' },
    lifting: { en: 'being unsealed', zh: '启封中' },
    lifted: { en: 'unsealed', zh: '已启封' },
    destroying: { en: 'being destroyed', zh: '销毁中' },
    destroyed: { en: 'destroyed, with a proof', zh: '已销毁' },
  },
  read: [role('governance_center'), role('data_authority'), role('security_supervisor'), zoneRegulator(), own(), own('providerId', 'data_provider')],
  rows: [
    { act: 'seal', text: { en: 'Seal the keys', zh: '封存密钥' }, from: [], to: 'sealed', by: center, article: 'Art 23', basis: ['R23-3'], cutsOff: true, protective: true },
    { act: 'lift', text: { en: 'Unseal the keys', zh: '启封密钥' }, from: ['sealed'], to: 'lifting', by: center, unless: another, article: 'Art 23', basis: ['R15-6', 'R23-3'], stepUp: true },
    { act: 'release', text: { en: 'The keys are unsealed', zh: '密钥已启封' }, from: ['lifting'], to: 'lifted', by: [system()], article: 'Art 23', basis: ['R23-3'] },
    { act: 'destroy', text: { en: 'Destroy the keys, for good', zh: '销毁密钥（不可恢复）' }, from: ['sealed'], to: 'destroying', by: center, with: withDataAuthority('R23-4'), unless: another, rules: disposable, article: 'Art 12', basis: ['R15-6', 'R23-4'], stepUp: true },
    { act: 'complete', text: { en: 'The keys are gone', zh: '密钥已销毁' }, from: ['destroying'], to: 'destroyed', by: [system()], article: 'Art 12', basis: ['R23-4'] },
  ],
});
