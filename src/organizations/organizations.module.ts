import { Module } from '@nestjs/common';
import { Duties } from './duties.service.ts';
import { OrganizationController } from './organization.controller.ts';
import { Organizations } from './organization.service.ts';
import { OrganizationStanding } from './standing.service.ts';

@Module({
  controllers: [OrganizationController],
  providers: [Organizations, Duties, OrganizationStanding],
  exports: [Organizations, Duties],
})
export class OrganizationsModule {}
