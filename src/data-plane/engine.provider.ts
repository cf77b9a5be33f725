import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DomainError, type Code } from '../platform/errors/index.ts';
import { Settings } from '../platform/config/settings.ts';
import { Engine, EngineError, type EngineCode } from './engine/index.ts';
import { Vault } from './vault/vault.ts';

/** The data engine of this process: children start with jobs and end with them, all of them with the application. */
@Injectable()
export class EngineProvider extends Engine implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('engine');
  private readonly walled: boolean;
  constructor({ values }: Settings, vault: Vault) {
    const walled = values.ENGINE_SANDBOX === 'required';
    super({ walled, scratch: () => vault.work() });
    this.walled = walled;
  }

  onModuleInit(): void {
    if (this.level === 'bubblewrap') return;
    if (this.walled) this.logger.error('bubblewrap is absent: data of grade 3 or above, or ungraded, are refused');
    else this.logger.warn('bubblewrap is absent: data jobs run in plain child processes, without walls around them');
  }
  /** @throws DomainError `sandbox-missing`, before anything is read */
  allow(sensitive: boolean): void {
    try {
      this.admit(sensitive);
    } catch (error) {
      throw fromEngine(error);
    }
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
  'sandbox-missing': 'sandbox-missing',
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
