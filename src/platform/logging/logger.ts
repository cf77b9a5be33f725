import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LevelWithSilent } from 'pino';

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly routine?: string;
  readonly severity?: string;
}

/** What may be written of an error: of a database error no message and no detail, since they quote values. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, routine, severity } = error as DatabaseError;
  const { name: type, stack } = error;
  if (severity !== undefined) return { type, code, constraint, routine, stack: stack?.replace(error.message, '…') };
  return { type, code, message: error.message, stack };
}

const ERROR = 50;
const FLUSH_MS = 500;

/**
 * Structured logs, one JSON object a line, to standard output. Lines leave several at once, since a write for each costs
 * a sixth of a short request: at the latest after half a second, at the end of the process, and with every error.
 */
export const createLog = (level: LevelWithSilent, destination?: DestinationStream): Logger => {
  const buffered = { dest: 1, sync: false, minLength: 8192, periodicFlush: FLUSH_MS };
  const out = destination ?? pino.destination(buffered);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['authorization', '*.authorization', 'accessToken', '*.accessToken', 'password', '*.password'],
        censor: '[redacted]',
      },
      serializers: { err: describeError },
      hooks: {
        logMethod(args, method, severity) {
          method.apply(this, args);
          if (severity >= ERROR && 'flushSync' in out) (out as { flushSync(): void }).flushSync();
        },
      },
    },
    out,
  );
};

/** Nest's own messages and the services' loggers, through the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Logger) {}
  log(message: unknown, context?: string): void {
    this.log_.debug(this.fields(message, context));
  }
  error(message: unknown, ...rest: readonly unknown[]): void {
    this.log_.error(this.fields(message, rest.at(-1)));
  }
  warn(message: unknown, context?: string): void {
    this.log_.warn(this.fields(message, context));
  }
  debug(message: unknown, context?: string): void {
    this.log_.debug(this.fields(message, context));
  }
  private fields(message: unknown, context: unknown): object {
    const from = typeof context === 'string' ? { context } : {};
    if (message instanceof Error) return { ...from, err: message };
    return typeof message === 'object' && message !== null
      ? { ...from, ...message }
      : { ...from, msg: String(message) };
  }
}
