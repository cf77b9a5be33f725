import type { Policy, Rule } from '../../regulation/index.ts';
import type { ItemFact, ResourceOfItem, ShareRequestFacts } from './share-request.facts.ts';

export type R = Rule<ShareRequestFacts>;
const NOTHING: ResourceOfItem = {
  state: 'unknown',
  version: 0,
  grade: null,
  category: '',
  providerId: '',
  openAttribute: 'prohibited',
  publicSafety: 'none',
  filterable: [],
  organizationSensitive: [],
  openedModes: undefined,
};
export const of = (f: ShareRequestFacts, item: ItemFact): ResourceOfItem => f.resources[item.resourceId] ?? NOTHING;
/** R14-1: without a grade it counts as the threshold. */
export const gradeOf = (resource: ResourceOfItem, policy: Policy): number => resource.grade ?? policy.grade.threshold;

/** A provider decides on items of its own; elsewhere all items count. */
const concerned = ({ items, input }: ShareRequestFacts): readonly ItemFact[] => {
  const ids = (input as { itemIds?: readonly string[] } | undefined)?.itemIds;
  return items.filter((i) => i.state !== 'refused' && (ids === undefined || ids.includes(i.id)));
};

/** The rule over each item concerned; the finding names the resources. */
export const each = (
  about: Omit<R, 'check' | 'force' | 'pointer'>,
  wrong: (item: ItemFact, resource: ResourceOfItem, f: ShareRequestFacts, policy: Policy) => boolean,
): R => ({
  ...about,
  force: 'must',
  pointer: '/items',
  check: (f, policy) => {
    const found = concerned(f).filter((i) => wrong(i, of(f, i), f, policy));
    const resources = [...new Set(found.map((i) => i.resourceId))].join(', ');
    const last = f.agreement.termEnd;
    return found.length === 0 ? undefined : { resources, threshold: policy.grade.threshold, last };
  },
});
