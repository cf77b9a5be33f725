import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiExtension, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  defineLifecycle,
  own,
  role,
  time,
  withZoneRegulators,
  zoneRegulator,
  type Rule,
} from '../../src/regulation/index.ts';
import { ProblemFilter } from '../../src/platform/errors/index.ts';
import { validation } from '../../src/platform/http/validation.ts';
import { both } from '../../src/platform/openapi/both.ts';
import type { About } from '../../src/platform/openapi/documents.ts';
import * as F from '../../src/platform/openapi/fields.ts';

/** Ids that no real rule has, so that a test of the tools never passes for a test of the law. */
const inTerm: Rule<object> = {
  id: 'R12-91',
  article: 'Art 12',
  force: 'in_principle',
  text: { en: 'At most five years.', zh: '一般不超过五年。' },
  check: () => undefined,
};
const authority = role('data_authority');
const joint = withZoneRegulators('R12-93');

/** A lifecycle with a creating act, a joint act, an act by date, a way back, two ends and a filing. */
// prettier-ignore
export const lease = defineLifecycle<never>()({
  aggregate: 'lease', path: 'leases', article: 'Art 12', text: { en: 'Lease', zh: '租约' },
  states: { draft: { en: 'being written', zh: '起草' }, effective: { en: 'in effect', zh: '生效' }, suspended: { en: 'suspended', zh: '暂停' }, terminated: { en: 'ended early', zh: '终止' }, expired: { en: 'ended by date', zh: '到期' } },
  initial: 'draft', final: ['terminated', 'expired'], read: [authority, own()],
  rows: [
    { act: 'draft', text: { en: 'Draft a lease', zh: '起草' }, article: 'Art 12', from: [], to: 'draft', by: [authority], rules: [inTerm] },
    { act: 'edit', text: { en: 'Edit', zh: '修改' }, article: 'Art 12', from: ['draft'], to: 'draft', by: [authority], rules: [inTerm] },
    { act: 'start', text: { en: 'Start', zh: '生效' }, article: 'Art 12', from: ['draft'], to: 'effective', by: [authority], rules: [inTerm] },
    { act: 'suspend', text: { en: 'Suspend', zh: '暂停' }, article: 'Art 12', from: ['effective'], to: 'suspended', by: [authority], with: joint, basis: ['R12-94'], cutsOff: true },
    { act: 'resume', text: { en: 'Resume', zh: '恢复' }, article: 'Art 12', from: ['suspended'], to: 'effective', by: [authority], with: joint },
    { act: 'terminate', text: { en: 'Terminate', zh: '终止' }, article: 'Art 12', from: ['effective', 'suspended'], to: 'terminated', by: [authority], with: joint, cutsOff: true },
    { act: 'expire', text: { en: 'Expire', zh: '到期' }, article: 'Art 12', from: ['effective', 'suspended'], to: 'expired', by: [time('termEnd', 'after')], cutsOff: true },
  ],
  filings: [{ act: 'concur', text: { en: 'Put a concurrence on file', zh: '提交会同意见' }, article: 'Art 12', from: ['effective', 'suspended'], by: [zoneRegulator()], basis: ['R12-93'] }],
});

class Party {
  @F.TextField({ en: 'Name', zh: '名称' }, 60, { example: '某公司' }) name: string;
  @F.TextField({ en: 'Phone', zh: '电话' }, 30, { sensitive: true, optional: true }) phone?: string;
}
export class DraftLease {
  @F.TextField({ en: 'Title', zh: '标题' }, 60, { example: '租约一' }) title: string;
  @F.DateField({ en: 'Last day', zh: '截止日' }, { nullable: true, optional: true }) termEnd?: string | null;
  @F.ListField({ en: 'Parties', zh: '当事人' }, () => Party, 3, { optional: true }) parties?: Party[];
  @F.ObjectField({ en: 'Contact', zh: '联系人' }, () => Party, { optional: true, nullable: true })
  contact?: Party | null;
  @F.EnumField(
    'LeaseKind',
    { en: 'Kind', zh: '类别' },
    { long: { en: 'long', zh: '长期' }, short: { en: 'short', zh: '短期' } },
    { optional: true, nullable: true },
  )
  kind?: 'long' | 'short' | null;
}
export class LeaseView {
  @F.IdField({ en: 'Id', zh: '编号' }) id: string;
  @F.TextField({ en: 'Title', zh: '标题' }, 60) title: string;
  @F.EnumField('LeaseState', { en: 'State', zh: '状态' }, lease.states) state: string;
}
class LeaseQuery {
  @F.IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100) limit?: number;
}

/** What the fake was asked for last, for tests that look at what a client sends. */
export const seen: { headers: Record<string, unknown>[] } = { headers: [] };

@ApiTags('leases')
@ApiBearerAuth()
@Controller('leases')
class Leases {
  @Post()
  @HttpCode(201)
  @ApiExtension('x-act', 'lease.draft')
  @ApiExtension('x-article', 'Art 12')
  @ApiOperation({ operationId: 'draftLease', summary: both({ en: 'Draft a lease', zh: '起草租约' }) })
  @ApiResponse({ status: 201, type: LeaseView, description: both({ en: 'As it is now', zh: '当前内容' }) })
  @ApiResponse({
    status: 400,
    description: both({ en: 'Wrong', zh: '有误' }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  draft(@Body() body: DraftLease): LeaseView {
    return { id: '00000000-0000-7000-8000-000000000001', title: body.title, state: 'draft' };
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @ApiExtension('x-act', 'lease.suspend')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ operationId: 'suspendLease', summary: both({ en: 'Suspend', zh: '暂停' }) })
  @ApiResponse({ status: 200, type: LeaseView, description: both({ en: 'As it is now', zh: '当前内容' }) })
  suspend(@Param('id') id: string): LeaseView {
    return { id, title: '', state: 'suspended' };
  }

  @Get()
  @ApiOperation({ operationId: 'listLeases', summary: both({ en: 'Leases', zh: '租约列表' }) })
  @ApiResponse({ status: 200, type: [LeaseView], description: both({ en: 'One page', zh: '一页' }) })
  list(@Query() _query: LeaseQuery): LeaseView[] {
    return [];
  }
}
@Module({ controllers: [Leases] })
class FakeModule {}

export const about: About = {
  title: { en: 'Fake', zh: '样例' },
  description: { en: 'A contract for tests.', zh: '测试用契约。' },
  tags: [{ name: 'leases', text: { en: 'Leases', zh: '租约' }, article: 'Art 12' }],
  lifecycles: [lease],
};

/** A small Nest application over Fastify, not yet initialised. */
export async function fakeApp(): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(FakeModule, new FastifyAdapter(), { logger: false });
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      if (request.url.startsWith('/api/')) seen.headers.push({ ...request.headers });
      done();
    });
  return app;
}
