import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../acts/operation.ts';
import { Database, sql } from '../database/index.ts';
import { DomainError } from '../errors/index.ts';

const ping = sql('SELECT 1');

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Public()
  live(): object {
    return { status: 'ok' };
  }

  /** Ready means: the database answers now. */
  @Get('ready')
  @Public()
  async ready(): Promise<object> {
    try {
      await this.database.read(ping);
    } catch {
      throw new DomainError('not-ready', { retryAfter: 1 });
    }
    return { status: 'ok' };
  }
}
