import type { PolicySet } from '../policy.ts';
import { cn2025Base } from './cn-2025-base.ts';
import { nj2024 } from './nj-2024.ts';

export { cn2025Base, nj2024 };

/** The sets that come with the product; a deployment may load successors. */
export const policySets: readonly PolicySet[] = [nj2024, cn2025Base];
