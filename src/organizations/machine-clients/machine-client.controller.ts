import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './machine-client.dto.ts';
import { machineClient } from './machine-client.lifecycle.ts';
import { MachineClients } from './machine-client.service.ts';

const Base = ActsController(MachineClients, machineClient, {
  view: dto.ClientView,
  item: dto.ClientItem,
  query: dto.ClientQuery,
  inputs: { activate: dto.ClientReason, suspend: dto.ClientReason, resume: dto.ClientReason, revoke: dto.ClientReason },
  filings: { 'add-key': dto.AddKey, 'rotate-key': dto.RotateKey, 'retire-key': dto.RetireKey },
});

@ApiTags('machine-clients')
@Controller('machine-clients')
export class MachineClientController extends Base {
  @Act(machineClient, 'register', dto.ClientView)
  register(@Asking() ask: Ask, @Body() body: dto.RegisterClient) {
    return this.acts.create(this.service, 'register', ask, body);
  }
}
