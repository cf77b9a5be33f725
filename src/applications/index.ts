import { AnnouncementEntity } from './announcement.entity.ts';

export { announcement } from './announcement.lifecycle.ts';
export { Announcements } from './announcement.service.ts';
export { ApplicationsModule } from './applications.module.ts';
export const applicationEntities = [AnnouncementEntity];
