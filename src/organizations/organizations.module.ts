import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller.ts';
import { Organizations } from './organization.service.ts';
import { OrganizationStanding } from './standing.service.ts';

@Module({
  controllers: [OrganizationController],
  providers: [Organizations, OrganizationStanding],
  exports: [Organizations],
})
export class OrganizationsModule {}
