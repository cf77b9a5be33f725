import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../acts/operation.ts';
import { Database } from '../database/index.ts';
import { DomainError } from '../errors/index.ts';
import { faultOf } from '../ledger/ledger.queries.ts';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Public()
  live(): object {
    return { status: 'ok' };
  }

  /**
   * Ready means: the database answers now. A ledger that does not fit what was witnessed is told here and stays no
   * reason to stop: who takes the service down by it could keep anybody from cutting anything off.
   */
  @Get('ready')
  @Public()
  async ready(): Promise<object> {
    try {
      return { status: 'ok', ledger: (await faultOf(this.database.reader.query)) ?? 'ok' };
    } catch {
      throw new DomainError('not-ready', { retryAfter: 1 });
    }
  }
}
