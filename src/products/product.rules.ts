import type { Policy, Rule } from '../regulation/index.ts';
import { proposed, type Notice, type ProductFacts } from './product.facts.ts';

type R = Rule<ProductFacts>;

/** Codes of the set's notice fields -> their part of the notice; the effect may follow later. */
const partsOf: Readonly<Record<string, (notice: Notice) => unknown>> = {
  pricing: (n) => n.pricing,
  pricing_basis: (n) => n.pricingBasis,
  scenarios: (n) => n.scenarios?.[0],
  scope_of_use: (n) => n.scopeOfUse,
  mode_of_use: (n) => n.modeOfUse,
};
export const missingParts = (notice: Notice, policy: Policy): string[] =>
  policy.product.noticeFields
    .map((f) => f.code)
    .filter((code) => partsOf[code]?.(notice) === undefined && code in partsOf);

/** Art. 19 将产品和服务定价、依据、应用场景、使用范围、使用方式…告知. */
export const R19_1: R = {
  id: 'R19-1',
  article: 'Art 19',
  force: 'must',
  pointer: '/notice',
  text: { en: 'The notice lacks: {missing}.', zh: '告知内容缺少：{missing}。' },
  check: (f, policy) => {
    const missing = missingParts(proposed(f), policy);
    return missing.length === 0 ? undefined : { missing: missing.join(', ') };
  },
};

/** Whether the notice comes before the launch is the set's to say; filing it suffices, no reply is awaited. */
export const R19_1_BEFORE: R = {
  id: 'R19-1',
  article: 'Art 19',
  force: 'must',
  text: { en: 'The notice must be filed before the launch.', zh: '产品上线前须完成告知。' },
  check: ({ notifications }, policy) =>
    policy.product.noticeBeforeLaunch && notifications.length === 0 ? {} : undefined,
};

/** R13-4: a product declares what it is made of, all of it inside the agreement's scope. Selectors by resource only. */
export const R13_4: R = {
  id: 'R13-4',
  article: 'Art 13',
  force: 'must',
  pointer: '/notice/sourceResourceIds',
  text: {
    en: 'A product names its source resources, all inside the scope of the agreement. Outside: {outside}.',
    zh: '产品须申报来源数据资源，且均在协议授权应用范围内。范围外：{outside}。',
  },
  check: (f) => {
    const { selectors, excludedResourceIds } = f.applicationScope;
    const inside = (id: string): boolean =>
      selectors.some((s) => s.resourceId === id) && !excludedResourceIds.includes(id);
    const sources = proposed(f).sourceResourceIds ?? [];
    const outside = sources.filter((id) => !inside(id));
    return sources.length > 0 && outside.length === 0 ? undefined : { outside: outside.join(', ') || '-' };
  },
};

/** R13-2: purposes are those of the agreement. */
export const R13_2: R = {
  id: 'R13-2',
  article: 'Art 13',
  force: 'must',
  pointer: '/notice/purposes',
  text: {
    en: 'The purposes are among those of the agreement ({known}), at least one.',
    zh: '用途须在协议约定范围内（{known}），且至少一项。',
  },
  check: (f) => {
    const { purposes } = f.applicationScope;
    const named = proposed(f).purposes ?? [];
    return named.length > 0 && named.every((p) => purposes.includes(p)) ? undefined : { known: purposes.join(', ') };
  },
};

/** Hundredths; decimals of money have two places at most. */
export const cents = (text: string): bigint => {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(`${whole}${part.padEnd(2, '0')}`);
};

/** R17-1 公共治理、公益事业无偿使用, where the set says so; charge units are those of the set. */
export const R17_1: R = {
  id: 'R17-1',
  article: 'Art 17',
  force: 'must',
  pointer: '/notice/pricing/price',
  text: { en: 'Use for {purposes} is free of charge.', zh: '用于 {purposes} 的，应当无偿使用。' },
  check: (f, policy) => {
    const { purposes = [], pricing } = proposed(f);
    const free = purposes.filter((p) => policy.pricing.freePurposes.some((c) => c.code === p));
    return free.length > 0 && pricing && cents(pricing.price) > 0n ? { purposes: free.join(', ') } : undefined;
  },
};
export const R17_2: R = {
  id: 'R17-2',
  article: 'Art 17',
  force: 'must',
  pointer: '/notice/pricing',
  text: {
    en: 'The price {price} stays within a ceiling ({ceiling}) and is charged by one of: {units}.',
    zh: '价格 {price} 不得超过上限收费标准（{ceiling}），计费单位为：{units}。',
  },
  check: (f, policy) => {
    const { pricing } = proposed(f);
    if (!pricing) return undefined;
    const units = policy.pricing.chargeUnits.map((u) => u.code);
    const within =
      !policy.pricing.ceilingEnforced ||
      (pricing.ceiling !== undefined && cents(pricing.price) <= cents(pricing.ceiling));
    return within && units.includes(pricing.unit)
      ? undefined
      : { price: pricing.price, ceiling: pricing.ceiling ?? '-', units: units.join(', ') };
  },
};
