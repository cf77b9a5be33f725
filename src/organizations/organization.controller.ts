import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './organization.dto.ts';
import { organization } from './organization.lifecycle.ts';
import * as person from './person.dto.ts';
import { Organizations } from './organization.service.ts';

const Base = ActsController(Organizations, organization, {
  view: dto.OrganizationView,
  item: dto.OrganizationItem,
  query: dto.OrganizationQuery,
  inputs: {
    verify: dto.VerifyOrganization,
    'record-role': dto.RecordRole,
    rename: dto.RenameOrganization,
    suspend: dto.OrganizationReason,
    resume: dto.OrganizationReason,
    'record-succession': dto.RecordSuccession,
    dissolve: dto.OrganizationReason,
  },
  filings: {
    'add-person': person.AddPerson,
    'rename-person': person.RenamePerson,
    'deactivate-person': person.NamePerson,
    'reactivate-person': person.NamePerson,
    'set-member-level': person.SetMemberLevel,
    appoint: person.AppointPerson,
    dismiss: person.NamePerson,
  },
});

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationController extends Base {
  @Act(organization, 'admit', dto.OrganizationView)
  admit(@Asking() ask: Ask, @Body() body: dto.AdmitOrganization) {
    return this.acts.create(this.service, 'admit', ask, body);
  }
}
