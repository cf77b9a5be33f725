import { applyDecorators, Controller, Get, Param, Query, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Text } from '../../regulation/index.ts';
import { parametersOf } from '../acts/acts.controller.ts';
import { Ask, Asking } from '../acts/ask.ts';
import { needStrong } from '../acts/decide.ts';
import { Entry, problems, type Access } from '../acts/operation.ts';
import { pageOf } from '../acts/views.dto.ts';
import { IdPipe } from '../http/id.pipe.ts';
import { Heavy } from '../limits/heavy-work.ts';
import { both } from '../openapi/both.ts';
import * as dto from './audit.dto.ts';
import { AuditReads } from './audit-reads.service.ts';
import { Proofs } from './proofs.service.ts';

interface Described {
  readonly summary: Text;
  readonly description?: Text;
  readonly view?: Type;
  readonly query?: Type;
  readonly refusals?: readonly number[];
  readonly access?: Partial<Access>;
}
const auditors: Partial<Access> = { roles: ['audit_administrator'] };
/** A read of the ledger: route, right, contract entry. Without `access` anybody who is logged in. */
function Reading(path: string, operationId: string, d: Described): MethodDecorator {
  const { summary, description, view, query, refusals = [], access = {} } = d;
  return applyDecorators(
    Get(path),
    Entry({ ...access, query: query ? parametersOf(query) : [] }),
    ApiBearerAuth(),
    ApiOperation({ operationId, summary: both(summary), ...(description && { description: both(description) }) }),
    ...(view ? [ApiResponse({ status: 200, type: view, description: both(summary) })] : []),
    ...problems(400, 401, 403, ...refusals, 503), // 403 also where everybody may read: in nobody's place
  );
}

/** The audit ledger. Events are the audit administrator's to read; proofs are also for who acted. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly reads: AuditReads,
    private readonly proofs: Proofs,
  ) {}

  @Reading('events', 'listAuditEvents', {
    summary: { en: 'Audit events, newest first', zh: '审计事件，由新到旧' },
    description: {
      en: 'For the audit administrator alone. That they were read is an audit event, too.',
      zh: '仅安全审计员可读；读取本身亦记入审计。',
    },
    view: pageOf(dto.AuditEventView),
    query: dto.AuditEventQuery,
    access: auditors,
  })
  events(@Asking() ask: Ask, @Query() query: dto.AuditEventQuery) {
    return this.reads.events(ask, query);
  }

  @Reading('events/:id/proof', 'getAuditEventProof', {
    summary: { en: 'Proof that the ledger holds an event', zh: '事件已入账的证明' },
    description: {
      en: 'The id is the receipt of the act (header Audit-Event). For the organization that acted and for the audit administrator; to all others the event is not there.',
      zh: '编号即行为回执（Audit-Event 响应头）。仅办理单位与安全审计员可取，对其他主体视为不存在。',
    },
    view: dto.InclusionView,
    query: dto.InclusionQuery,
    refusals: [404, 409],
  })
  @ApiParam({ name: 'id', description: both({ en: 'Audit event', zh: '审计事件' }), schema: { type: 'string', format: 'uuid' } }) // prettier-ignore
  proof(@Asking() ask: Ask, @Param('id', IdPipe) id: string, @Query() query: dto.InclusionQuery) {
    return this.proofs.inclusion(ask, id, query);
  }

  @Reading('checkpoints', 'listAuditCheckpoints', {
    summary: { en: 'Signed checkpoints, smallest first', zh: '签名检查点，由小到大' },
    view: dto.CheckpointList,
    query: dto.CheckpointQuery,
  })
  checkpoints(@Query() query: dto.CheckpointQuery) {
    return this.proofs.checkpoints(query);
  }

  @Reading('checkpoints/latest', 'getLatestAuditCheckpoint', {
    summary: { en: 'The newest signed checkpoint', zh: '最新签名检查点' },
    view: dto.CheckpointView,
    refusals: [404],
  })
  latest() {
    return this.proofs.latest();
  }

  @Reading('consistency', 'getAuditConsistency', {
    summary: { en: 'Proof that a larger ledger begins with a smaller one', zh: '较大账本包含较小账本的证明' },
    view: dto.ConsistencyView,
    query: dto.ConsistencyQuery,
    refusals: [404],
  })
  consistency(@Query() query: dto.ConsistencyQuery) {
    return this.proofs.consistency(query);
  }

  @Reading('keys', 'listAuditKeys', {
    summary: { en: 'Public keys of the checkpoints', zh: '检查点公钥' },
    view: dto.LedgerKeys,
  })
  keys() {
    return this.proofs.keys();
  }

  @Heavy('audit')
  @Reading('export', 'exportAudit', {
    summary: { en: 'Export a range for checking it elsewhere', zh: '导出区间，供离线核验' },
    description: {
      en: 'One JSON object a line: head, leaves with their events, the checkpoints signed on the way, end. The command audit-verify checks it without this system. Needs a strong, recent login (step-up, RFC 9470); no machine client.',
      zh: '每行一个 JSON 对象：头、叶及其事件、途中签名的检查点、尾。可用 audit-verify 命令离线核验。须使用近期的强认证登录（RFC 9470），机器客户端不得办理。',
    },
    query: dto.ExportQuery,
    refusals: [404],
    access: { ...auditors, act: 'audit.export', stepUp: true },
  })
  @ApiExtension('x-step-up', true)
  @ApiResponse({
    status: 200,
    description: both({ en: 'One JSON object a line', zh: '每行一个 JSON 对象' }),
    content: { 'application/x-ndjson': { schema: { type: 'string' } } },
  })
  export(@Asking() ask: Ask, @Query() query: dto.ExportQuery, @Res() reply: FastifyReply): Promise<void> {
    return this.send(ask, query, reply);
  }

  private async send(ask: Ask, query: dto.ExportQuery, reply: FastifyReply): Promise<void> {
    needStrong(ask.actor, 'audit.export');
    const lines = await this.proofs.export(ask, query);
    void reply.header('content-type', 'application/x-ndjson').header('cache-control', 'private, no-store');
    void reply.header('x-content-type-options', 'nosniff');
    await reply.send(lines);
  }
}
