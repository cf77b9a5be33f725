import { AgreementEntity, AgreementSignatureEntity } from './agreement.entity.ts';

export type {
  AgreementBrief,
  AgreementState,
  ApplicationScope,
  EndingByEvaluation,
  PoorStreakEffect,
} from './agreement.facts.ts';
export { agreement } from './agreement.lifecycle.ts';
export { Agreements } from './agreement.service.ts';
export { AgreementsModule } from './agreements.module.ts';
export const agreementEntities = [AgreementEntity, AgreementSignatureEntity];
