import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import type { SetOnRecord } from '../platform/policies/sets-on-record.ts';
import { BuiltInSets } from './policy-set.built-in.ts';
import { PolicySetController } from './policy-set.controller.ts';
import { recordsSql } from './policy-set.queries.ts';
import { PolicySets } from './policy-set.service.ts';
import { PublicPolicySetsController } from './public-policy-sets.controller.ts';
import { PublicPolicySets } from './public-policy-sets.service.ts';

/** Tells the platform which sets were adopted (Art. 24). */
@Injectable()
export class LawOnRecord implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.policies.learn(
      async (known) => (await this.database.read(recordsSql, [known])) as unknown as readonly SetOnRecord[],
    );
  }
}

@Module({
  controllers: [PolicySetController, PublicPolicySetsController],
  providers: [PolicySets, PublicPolicySets, BuiltInSets, LawOnRecord],
  exports: [PolicySets, BuiltInSets],
})
export class PolicySetsModule {}
