import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './identity.dto.ts';
import { personIdentity } from './identity.lifecycle.ts';
import { PersonIdentities } from './identity.service.ts';

const Base = ActsController(PersonIdentities, personIdentity, {
  view: dto.IdentityView,
  item: dto.IdentityItem,
  query: dto.IdentityQuery,
  inputs: { unlink: dto.UnlinkIdentity },
  sealed: true,
});

@ApiTags('person-identities')
@Controller('person-identities')
export class PersonIdentityController extends Base {
  @Act(personIdentity, 'link', dto.IdentityView)
  link(@Asking() ask: Ask, @Body() body: dto.LinkIdentity) {
    return this.acts.create(this.service, 'link', ask, body);
  }
}
