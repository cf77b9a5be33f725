import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { parametersOf } from '../platform/acts/acts.controller.ts';
import { problems, Public } from '../platform/acts/operation.ts';
import { pageOf } from '../platform/acts/views.dto.ts';
import { IdPipe } from '../platform/http/id.pipe.ts';
import { both } from '../platform/openapi/both.ts';
import type { Text } from '../regulation/index.ts';
import { PublicPolicySet, PublicPolicySetItem, PublicPolicySetQuery } from './policy-set.dto.ts';
import { PublicPolicySets } from './public-policy-sets.service.ts';

const Described = (operationId: string, text: Text, ...statuses: number[]): MethodDecorator =>
  applyDecorators(ApiOperation({ operationId, summary: both(text) }), ...problems(...statuses));

/** The law by which everything is decided, for whoever wants to read it. */
@ApiTags('public')
@Controller('public/policy-sets')
export class PublicPolicySetsController {
  constructor(private readonly sets: PublicPolicySets) {}

  @Get()
  @Public(...parametersOf(PublicPolicySetQuery))
  @Described('listPublicPolicySets', { en: 'Policy sets that were adopted', zh: '已施行的规则集' }, 400, 503)
  @ApiResponse({ status: 200, type: pageOf(PublicPolicySetItem), description: both({ en: 'One page', zh: '一页' }) })
  list(@Query() query: PublicPolicySetQuery) {
    return this.sets.list(query);
  }

  @Get(':id')
  @Public()
  @Described('getPublicPolicySet', { en: 'One policy set in full', zh: '单个规则集全文' }, 400, 404, 503)
  @ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200, type: PublicPolicySet, description: both({ en: 'The set', zh: '规则集' }) })
  get(@Param('id', IdPipe) id: string) {
    return this.sets.get(id);
  }
}
