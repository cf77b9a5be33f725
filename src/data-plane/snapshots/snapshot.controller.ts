import type { Readable } from 'node:stream';
import { Controller, Param, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking, type AuthenticatedRequest } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { Heavy } from '../../platform/limits/heavy-work.ts';
import { both } from '../../platform/openapi/both.ts';
import { Intake } from './intake.service.ts';
import * as dto from './snapshot.dto.ts';
import { snapshot } from './snapshot.lifecycle.ts';
import { Snapshots } from './snapshot.service.ts';

const Base = ActsController(Snapshots, snapshot, {
  view: dto.SnapshotView,
  item: dto.SnapshotItem,
  query: dto.SnapshotQuery,
  inputs: { withdraw: dto.SnapshotReason },
});

@ApiTags('snapshots')
@Controller('snapshots')
export class SnapshotController extends Base {}

@ApiTags('snapshots')
@Controller('resources')
export class SnapshotIntakeController {
  constructor(private readonly intake: Intake) {}

  @Act(snapshot, 'receive', dto.SnapshotView, { path: ':id/snapshots', operationId: 'supplySnapshot', uploads: true })
  @Heavy('supply')
  @ApiConsumes('text/csv')
  @ApiHeader({
    name: 'Batch-Id',
    required: false,
    schema: { type: 'string', maxLength: 100 },
    description: both({ en: 'Batch of the exchange platform', zh: '共享交换平台批次号' }),
  })
  @ApiBody({
    description: both({
      en: 'CSV with a header, in UTF-8, or GB18030 with charset=gb18030; at most 256 MB. It is checked, stored and answered in the same request.',
      zh: '带表头的 CSV，UTF-8 编码；GB18030 须注明 charset=gb18030；最大 256 MB。同一请求内完成校验、入库并答复。',
    }),
    schema: { type: 'string', format: 'binary' },
  })
  receive(@Asking() ask: Ask, @Param('id', IdPipe) id: string, @Req() request: AuthenticatedRequest) {
    const body = request.body as Readable | undefined;
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('text/csv') || body === undefined) throw new DomainError('unsupported-media-type');
    const encoding = /charset="?gb(18030|k|2312)/i.test(type) ? 'gb18030' : 'utf-8';
    return this.intake.receive(ask, id, { body, encoding, batchId: batchOf(request.headers['batch-id']) });
  }
}

function batchOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\w.:/-]{1,100}$/.test(header)) return header;
  throw new DomainError('validation-failed', {
    errors: [{ pointer: '#Batch-Id', code: 'bad-characters', message: '1 to 100 letters, digits, . _ : / -' }],
  });
}
