import { applyDecorators, Body, Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act, Entry, problems, readRoles } from '../../platform/acts/operation.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { both } from '../../platform/openapi/both.ts';
import type { AnyLifecycle } from '../../regulation/index.ts';
import * as dto from './key-disposal.dto.ts';
import { keyDisposal } from './key-disposal.lifecycle.ts';
import { KeyDisposalRunner, KeyFolder } from './key-disposal.runner.ts';
import { KeyDisposals } from './key-disposal.service.ts';

const Base = ActsController(KeyDisposals, keyDisposal, {
  view: dto.KeyDisposalView,
  item: dto.KeyDisposalItem,
  query: dto.KeyDisposalQuery,
  byHand: ['lift', 'destroy'],
});
const table = keyDisposal as unknown as AnyLifecycle;

@ApiTags('key-disposals')
@Controller('key-disposals')
export class KeyDisposalController extends Base {
  @Inject(KeyDisposalRunner) private readonly runner: KeyDisposalRunner;
  @Inject(KeyFolder) private readonly folder: KeyFolder;

  @Act(keyDisposal, 'seal', dto.KeyDisposalView)
  seal(@Asking() ask: Ask, @Body() body: dto.SealKeys) {
    return this.acts.create(this.service, 'seal', ask, body);
  }

  @Act(keyDisposal, 'lift', dto.KeyDisposalView)
  async lift(@Asking() ask: Ask, @Param('id', IdPipe) id: string, @Body() body: dto.KeyDisposalReason) {
    const begun = await this.acts.perform(this.service, 'lift', ask, id, body);
    if (!ask.validateOnly) await this.runner.finish(id);
    return begun;
  }

  @Act(keyDisposal, 'destroy', dto.KeyDisposalView)
  async destroy(@Asking() ask: Ask, @Param('id', IdPipe) id: string, @Body() body: dto.KeyDisposalReason) {
    const begun = await this.acts.perform(this.service, 'destroy', ask, id, body);
    if (!ask.validateOnly) await this.runner.finish(id);
    return begun;
  }

  @Get(':id/proof')
  @Entry({ lifecycle: table, roles: readRoles(table), query: [] })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'getKeyDisposalProof',
    summary: both({ en: 'The signed proof that the keys are gone', zh: '密钥销毁证明（已签名）' }),
    description: both({
      en: 'RFC 8785 JSON, signed by a key of the audit ledger: which keys, of what, a commitment to each recorded before, why and by whom, that opening was tried afterwards and refused, and what is not promised. The command audit-verify disposal checks it without this system. Until the keys are gone 409.',
      zh: 'RFC 8785 JSON，由审计账本密钥签名：载明哪些密钥、归属、销毁前登记的承诺值、事由与经办单位、销毁后尝试开启被拒绝的结果以及不作保证的事项。可用 audit-verify disposal 命令离线核验。密钥销毁前返回 409。',
    }),
  })
  @ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200, type: dto.DisposalProofView, description: both({ en: 'The proof', zh: '证明' }) })
  @applyDecorators(...problems(400, 401, 403, 404, 409, 503))
  async proof(@Asking() ask: Ask, @Param('id', IdPipe) id: string) {
    await this.reads.facts(this.service, ask, id);
    return await this.service.proof(id, this.folder.reader);
  }
}
