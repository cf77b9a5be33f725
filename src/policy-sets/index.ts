import { PolicySetEntity } from './policy-set.entity.ts';

export { BuiltInSets } from './policy-set.built-in.ts';
export { policySet } from './policy-set.lifecycle.ts';
export { PolicySets } from './policy-set.service.ts';
export { recordsSql } from './policy-set.queries.ts';
export { PolicySetsModule } from './policy-sets.module.ts';
export const policySetEntities = [PolicySetEntity];
