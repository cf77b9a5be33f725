import { policySets, type PolicySet } from '../regulation/index.ts';

/** The whole set: as it was loaded, or as it comes with the product. @throws Error for a set that does neither */
export function parametersOfSet({ code, definition }: { code: string; definition: PolicySet | null }): PolicySet {
  const set = definition ?? policySets.find((one) => one.code === code);
  if (!set) throw new Error(`the policy set ${code} has no parameters`);
  return set;
}
