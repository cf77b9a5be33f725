import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../acts/operation.ts';
import { Database, sql } from '../database/index.ts';
import { DomainError } from '../errors/index.ts';

const ping = sql('SELECT (SELECT code FROM ledger_faults ORDER BY number DESC LIMIT 1) AS fault');

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
      const [found] = await this.database.read<{ fault: string | null }>(ping);
      return { status: 'ok', ledger: found?.fault ?? 'ok' };
    } catch {
      throw new DomainError('not-ready', { retryAfter: 1 });
    }
  }
}
