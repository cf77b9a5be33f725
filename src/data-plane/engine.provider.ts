import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DomainError, type Code } from '../platform/errors/index.ts';
import { Engine, EngineError, type EngineCode } from './engine/index.ts';
import { Vault } from './vault/vault.ts';

/** The data engine of this process: children start with jobs and end with them, all of them with the application. */
@Injectable()
export class EngineProvider extends Engine implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('engine');
  constructor(vault: Vault) {
    super({ scratch: () => vault.work() });
  }

  onModuleInit(): void {
    if (this.level === 'process')
      this.logger.warn('bubblewrap is absent: data jobs run in plain child processes, without walls around them');
  }
  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}

const codes: Readonly<Record<EngineCode, Code>> = {
  'engine-failed': 'engine-failed',
  'engine-memory': 'engine-failed',
  'engine-killed': 'engine-failed',
  'engine-stopped': 'not-ready',
  aborted: 'engine-failed',
  'schema-mismatch': 'schema-mismatch',
  'too-many-rejected': 'lines-rejected',
  'mask-missing': 'mask-not-admitted',
  'mask-not-admitted': 'mask-not-admitted',
  'unknown-field': 'schema-mismatch',
  'bad-path': 'engine-failed',
};
interface Line {
  readonly line: number;
  readonly column?: string;
  readonly reason: string;
}

/** What the engine refused, as a problem: codes, places and column names, never a value of the data. */
export function fromEngine(error: unknown): unknown {
  if (!(error instanceof EngineError)) return error;
  const { column, position, rejected } = error.detail as {
    column?: string;
    position?: number;
    rejected?: { total: number; listed: readonly Line[] };
  };
  const lines = (rejected?.listed ?? [])
    .slice(0, 100)
    .map(({ line, column: name, reason }) => ({
      pointer: name === undefined ? `line ${line}` : `line ${line}, ${name}`,
      code: reason,
      message: reason,
    }));
  const params = { column: column ?? '', position: position ?? 0, rejected: rejected?.total ?? 0 };
  return new DomainError(codes[error.code], { params, ...(lines.length > 0 && { errors: lines }) });
}
