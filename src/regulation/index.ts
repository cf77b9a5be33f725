export * from './dates.ts';
export * from './lifecycle.ts';
export * from './parties.ts';
export * from './policy.ts';
export * from './rule.ts';
export * from './text.ts';
