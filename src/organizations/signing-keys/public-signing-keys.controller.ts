import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { parametersOf } from '../../platform/acts/acts.controller.ts';
import { problems, Public } from '../../platform/acts/operation.ts';
import { pageOf } from '../../platform/acts/views.dto.ts';
import { both } from '../../platform/openapi/both.ts';
import { PublicSigningKeys } from './public-signing-keys.service.ts';
import { PublicSigningKey, PublicSigningKeyQuery } from './signing-key.dto.ts';

const Refused = (): MethodDecorator => applyDecorators(...problems(400, 503));

/** What a verifier needs, without a login. */
@ApiTags('public')
@Controller('public/signing-keys')
export class PublicSigningKeysController {
  constructor(private readonly keys: PublicSigningKeys) {}

  @Get()
  @Public(...parametersOf(PublicSigningKeyQuery))
  @ApiOperation({
    operationId: 'listPublicSigningKeys',
    summary: both({ en: 'Keys that organizations sign or signed with', zh: '各单位启用过的签名公钥' }),
  })
  @Refused()
  @ApiResponse({ status: 200, type: pageOf(PublicSigningKey), description: both({ en: 'One page', zh: '一页' }) })
  list(@Query() query: PublicSigningKeyQuery) {
    return this.keys.list(query);
  }
}
