import type { Config } from './config.ts';

/** The configuration as an injectable. */
export class Settings {
  constructor(readonly values: Config) {}
}
