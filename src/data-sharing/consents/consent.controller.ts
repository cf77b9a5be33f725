import { applyDecorators, Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Entry, problems } from '../../platform/acts/operation.ts';
import { both } from '../../platform/openapi/both.ts';
import * as dto from './consent.dto.ts';
import { consent } from './consent.lifecycle.ts';
import { Consents } from './consent.service.ts';
import { ConsentWithdrawals } from './consent-withdrawal.service.ts';

const Base = ActsController(Consents, consent, {
  view: dto.ConsentView,
  item: dto.ConsentItem,
  query: dto.ConsentQuery,
  inputs: { withdraw: dto.WithdrawConsent },
  sealed: true,
});

@ApiTags('consents')
@Controller('consents')
export class ConsentController extends Base {}

@ApiTags('consents')
@Controller('consent-withdrawals')
export class ConsentWithdrawalController {
  @Inject(ConsentWithdrawals) private readonly withdrawals: ConsentWithdrawals;

  @Post()
  @HttpCode(200)
  @Entry({ roles: ['data_subject'], query: [] })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'withdrawConsentsOfSubject',
    summary: both({ en: 'Withdraw the consents of a person, by identity', zh: '按个人身份撤回授权' }),
    description: both({
      en: 'Art 16. By: the consent channel. Asked again, it finds nothing more to withdraw.',
      zh: '第16条。主体：授权渠道。重复调用不会再产生效果。',
    }),
  })
  @ApiResponse({ status: 200, type: dto.Withdrawn, description: both({ en: 'How many', zh: '撤回数量' }) })
  @applyDecorators(...problems(400, 401, 403, 413, 415, 503))
  withdraw(@Asking() ask: Ask, @Body() body: dto.WithdrawBySubject) {
    return this.withdrawals.withdraw(ask, body);
  }
}
