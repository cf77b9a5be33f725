import type { Rule } from '../regulation/index.ts';
import { proposed, type ProductFacts } from './product.facts.ts';

/** Why a partner may not stand in the notice: its state, or the scenarios that it may not work in. */
function hindrance(f: ProductFacts, id: string, scenarioIds: readonly string[]): string | undefined {
  const partner = f.partners.find((p) => p.id === id);
  if (!partner) return 'unknown';
  if (partner.state !== 'registered') return partner.state;
  if (partner.validFrom > f.today) return `valid from ${partner.validFrom}`;
  const closed = scenarioIds.filter((s) => !partner.scenarioIds.includes(s));
  return closed.length === 0 ? undefined : `not in ${closed.join(', ')}`;
}

/** Art. 6: a product is made with partners that are registered under the agreement for its very scenarios, and not objected to. */
export const R06_2_PARTNERS: Rule<ProductFacts> = {
  id: 'R06-2',
  article: 'Art 6',
  force: 'must',
  pointer: '/notice/partnerIds',
  text: {
    en: 'A notice that names partners names the scenarios they work in; each of them is registered under the agreement for all of these, and not objected to. Not so: {partners}.',
    zh: '告知内容载明合作方的，应当载明其参与的应用场景；合作方须已在本协议下就上述场景登记，且无监管异议。不符合的：{partners}。',
  },
  check: (f) => {
    const { partnerIds = [], scenarioIds = [] } = proposed(f);
    if (partnerIds.length === 0) return undefined;
    if (scenarioIds.length === 0) return { partners: 'scenarioIds' };
    const wrong = partnerIds.flatMap((id) => {
      const why = hindrance(f, id, scenarioIds);
      return why === undefined ? [] : [`${id} (${why})`];
    });
    return wrong.length === 0 ? undefined : { partners: wrong.join('; ') };
  },
};
