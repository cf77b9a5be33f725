import { applyDecorators, Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act, Entry, problems } from '../../platform/acts/operation.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { Heavy } from '../../platform/limits/heavy-work.ts';
import { both } from '../../platform/openapi/both.ts';
import * as dto from './delivery.dto.ts';
import { delivery } from './delivery.lifecycle.ts';
import { Deliveries } from './delivery.service.ts';
import { Readings } from './readings.service.ts';

const Base = ActsController(Deliveries, delivery, {
  view: dto.DeliveryView,
  item: dto.DeliveryItem,
  query: dto.DeliveryQuery,
});

@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveryController extends Base {
  @Inject(Readings) private readonly readings: Readings;

  @Act(delivery, 'request', dto.DeliveryView)
  request(@Asking() ask: Ask, @Body() body: dto.RequestDelivery) {
    return this.acts.create(this.service, 'request', ask, body);
  }

  @Get(':id/rows')
  @Heavy('read')
  @Entry({ lifecycle: delivery as never, roles: ['operator'], query: [] })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'readDelivery',
    summary: both({ en: 'Read the rows, once', zh: '读取数据行（一次）' }),
    description: both({
      en: 'Art. 13, 15. Inside the zone, by the operator of the grant. A cut ends the connection with an error, never with a short answer that looks whole; the delivery itself is the receipt.',
      zh: '第十三条、第十五条。仅限域内由被授权运营单位读取。切断时连接以错误结束，不会以看似完整的内容结束；交付记录即回执。',
    }),
  })
  @ApiExtension('x-article', 'Art 15')
  @applyDecorators(...problems(400, 401, 403, 404, 409, 422, 503))
  @ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({
    status: 200,
    description: both({ en: 'One JSON object a line', zh: '每行一个 JSON 对象' }),
    content: { 'application/x-ndjson': { schema: { type: 'string' } } },
  })
  rows(@Asking() ask: Ask, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(ask, id, reply);
  }

  private async send(ask: Ask, id: string, reply: FastifyReply): Promise<void> {
    const rows = await this.readings.open(ask, id, () => reply.raw.socket?.resetAndDestroy());
    void reply.header('content-type', 'application/x-ndjson').header('cache-control', 'private, no-store');
    void reply.header('x-content-type-options', 'nosniff');
    await reply.send(rows);
  }
}
