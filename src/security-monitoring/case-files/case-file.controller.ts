import { Readable } from 'node:stream';
import { applyDecorators, Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { agreement } from '../../agreements/index.ts';
import { application } from '../../applications/index.ts';
import { parametersOf } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Entry, problems, readRoles } from '../../platform/acts/operation.ts';
import { contentDisposition } from '../../platform/files/index.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { archiveOf } from '../../platform/ledger/archive.ts';
import { Heavy } from '../../platform/limits/heavy-work.ts';
import { both } from '../../platform/openapi/both.ts';
import type { AnyLifecycle } from '../../regulation/index.ts';
import { CaseFileQuery } from './case-file.dto.ts';
import { CaseFiles } from './case-file.service.ts';

const roles = [...new Set([application, agreement].flatMap((l) => readRoles(l as unknown as AnyLifecycle)))];

const Refusals = (): MethodDecorator => applyDecorators(...problems(400, 401, 403, 404, 409, 413, 503));

/** A case from its beginning to its end, in one archive that can be checked without this system. */
@ApiTags('case-files')
@Controller('case-files')
export class CaseFileController {
  constructor(private readonly files: CaseFiles) {}

  @Heavy('case-file')
  @Get(':id')
  @Entry({ roles, query: parametersOf(CaseFileQuery) })
  @ApiBearerAuth()
  @ApiParam({
    name: 'id',
    description: both({ en: 'An application or an agreement', zh: '申请或者协议的编号' }),
    schema: { type: 'string', format: 'uuid' },
  })
  @ApiOperation({
    operationId: 'getCaseFile',
    summary: both({ en: 'The file of a case', zh: '导出卷宗' }),
    description: both({
      en: 'A ZIP: signed manifest, timeline, history, audit events with their proofs, records, documents. Each part only for whom it is visible; what may not be told stands by its hash. Every event in it is sealed: it waits for the sealer a moment, then answers 409. The command audit-verify case checks it without this system. That it was made is an audit event.',
      zh: 'ZIP 归档：签名清单、时间线、状态历史、审计事件及其证明、案件记录、文件。各部分仅对有权查阅者可见，不可告知的内容仅以摘要列示。归档所含事件均已入账：短暂等待入账，仍未入账则返回 409。可用 audit-verify case 命令离线核验。导出行为记入审计。',
    }),
  })
  @ApiResponse({
    status: 200,
    description: both({ en: 'The archive', zh: '归档文件' }),
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @Refusals()
  async get(
    @Asking() ask: Ask,
    @Param('id', IdPipe) caseId: string,
    @Query() { contents = true, redacted = false }: CaseFileQuery,
  ): Promise<StreamableFile> {
    const { caseNumber, members } = await this.files.make(ask, caseId, { contents, redacted });
    ask.header('cache-control', 'private, no-store');
    ask.header('x-content-type-options', 'nosniff');
    const disposition = contentDisposition(`${caseNumber}.zip`);
    return new StreamableFile(Readable.from(archiveOf(members)), { type: 'application/zip', disposition });
  }
}
