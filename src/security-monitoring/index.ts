import { DirectiveEntity } from './directives/directive.entity.ts';
import { InspectionEntity } from './inspections/inspection.entity.ts';
import {
  KeyDisposalEntity,
  KeyDisposalKeyEntity,
  KeyDisposalProofEntity,
} from './key-disposals/key-disposal.entity.ts';
import { RestrictionEntity } from './restrictions/restriction.entity.ts';

export { directive } from './directives/directive.lifecycle.ts';
export { Directives } from './directives/directive.service.ts';
export { inspectionTexts } from './inspections/inspection.columns.ts';
export { inspection } from './inspections/inspection.lifecycle.ts';
export { Inspections } from './inspections/inspection.service.ts';
export { keyDisposal } from './key-disposals/key-disposal.lifecycle.ts';
export { KeyDisposalRunner } from './key-disposals/key-disposal.runner.ts';
export { KeyDisposals } from './key-disposals/key-disposal.service.ts';
export { restriction } from './restrictions/restriction.lifecycle.ts';
export { Restrictions } from './restrictions/restriction.service.ts';
export { SecurityMonitoringModule } from './security-monitoring.module.ts';
export const securityMonitoringEntities = [
  DirectiveEntity,
  RestrictionEntity,
  InspectionEntity,
  KeyDisposalEntity,
  KeyDisposalKeyEntity,
  KeyDisposalProofEntity,
];
