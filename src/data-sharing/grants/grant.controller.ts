import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import * as dto from './grant.dto.ts';
import { grant } from './grant.lifecycle.ts';
import { Grants } from './grant.service.ts';

const Base = ActsController(Grants, grant, {
  view: dto.GrantView,
  item: dto.GrantItem,
  query: dto.GrantQuery,
  inputs: { freeze: dto.GrantReason, unfreeze: dto.GrantReason, revoke: dto.GrantReason },
});

@ApiTags('grants')
@Controller('grants')
export class GrantController extends Base {}
