import { RestrictionEntity } from './restrictions/restriction.entity.ts';

export { restriction } from './restrictions/restriction.lifecycle.ts';
export { Restrictions } from './restrictions/restriction.service.ts';
export { SecurityMonitoringModule } from './security-monitoring.module.ts';
export const securityMonitoringEntities = [RestrictionEntity];
