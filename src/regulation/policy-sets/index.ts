import type { PolicySet } from '../policy.ts';
import { cn2025Base } from './cn-2025-base.ts';
import { nj2024 } from './nj-2024.ts';

export { cn2025Base, nj2024 };
export * from './overlay.ts';
export * from './validation.ts';

/** The sets that come with the product; others are loaded by an act of the data authority. */
export const policySets: readonly PolicySet[] = [nj2024, cn2025Base];
