import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './signing-key.dto.ts';
import { signingKey } from './signing-key.lifecycle.ts';
import { SigningKeys } from './signing-key.service.ts';

const Base = ActsController(SigningKeys, signingKey, {
  view: dto.SigningKeyView,
  item: dto.SigningKeyItem,
  query: dto.SigningKeyQuery,
  inputs: { activate: dto.SigningKeyReason, retire: dto.SigningKeyReason, revoke: dto.RevokeSigningKey },
});

@ApiTags('signing-keys')
@Controller('signing-keys')
export class SigningKeyController extends Base {
  @Act(signingKey, 'register', dto.SigningKeyView)
  register(@Asking() ask: Ask, @Body() body: dto.RegisterSigningKey) {
    return this.acts.create(this.service, 'register', ask, body);
  }
}
