import type { Policy, ProvisionMode } from '../regulation/index.ts';
import type { PublicSafety, Tier } from './resources/resource.facts.ts';

/** What decides in which ways a resource may be provided. */
export interface Provided {
  /** null: not graded, which counts as the threshold (R14-1). */
  readonly grade: number | null;
  readonly nationalTier: Tier;
  readonly publicSafety: PublicSafety;
}

/** R14-2: from the threshold on never plain, unless the set knows an exception; the national tier narrows further. */
export function modesByGrade({ grade, nationalTier }: Provided, policy: Policy): readonly ProvisionMode[] {
  const all = policy.provision.modes.map((m) => m.code);
  const strict = grade === null || grade >= policy.grade.threshold;
  const byGrade = strict && policy.grade3.plainException === 'forbidden' ? policy.grade3.modes : all;
  const byTier = policy.grade.tierModes[nationalTier] ?? all;
  return byGrade.filter((mode) => byTier.includes(mode));
}

/** R16-8: without a public-safety assessment, or where it affects public safety, only what the set leaves. */
export const modesBySafety = ({ publicSafety }: Provided, policy: Policy): readonly ProvisionMode[] =>
  publicSafety === 'no_effect' ? policy.provision.modes.map((m) => m.code) : policy.resource.unassessedModes;

/** Every way in which a resource may lawfully be provided today. */
export const lawfulModes = (resource: Provided, policy: Policy): readonly ProvisionMode[] =>
  modesByGrade(resource, policy).filter((mode) => modesBySafety(resource, policy).includes(mode));
