import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.ts';
import { Database, Runner } from '../../platform/database/index.ts';
import { CutOffs, type OnCutOff } from '../../platform/events/cut-offs.service.ts';

/** Where this process stands among the others. */
@Injectable()
export class Station {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly holder: Runner,
    private readonly cutOffs: CutOffs,
  ) {}

  /** Whatever is cut off, by whichever process. */
  hear(listener: OnCutOff): void {
    this.cutOffs.on(listener);
  }

  get background(): boolean {
    return this.settings.values.ROLE !== 'api';
  }
  get reader() {
    return { tx: { query: this.database.read.bind(this.database) } };
  }
  /** Name of this process, once it can be seen by others that it lives. */
  async runner(): Promise<string> {
    await this.holder.hold();
    return this.holder.id;
  }
  gone(runners: readonly string[]): Promise<string[]> {
    return this.holder.gone(runners);
  }
  is(runner: string): boolean {
    return runner === this.holder.id;
  }
}
