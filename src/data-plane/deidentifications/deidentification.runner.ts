import { Injectable, Logger } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import { Crypto } from '../../platform/crypto/index.ts';
import { Database } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { EngineError, type DeidentifyJob } from '../engine/index.ts';
import { EngineProvider } from '../engine.provider.ts';
import { Consented } from '../use/consented.ts';
import { Vault } from '../vault/vault.ts';
import type { DeidentificationFacts } from './deidentification.facts.ts';
import { leastK } from './deidentification.rules.ts';
import { Deidentifications } from './deidentification.service.ts';
import { Policies } from '../../platform/policies/policies.service.ts';

/** Names of a copy's files in the vault. */
export const copyFile = (id: string): string => `${id}.parquet`;
export const refsFile = (id: string): string => `${id}.refs`;

/** Vault, keys, consents and engine, for one copy. */
@Injectable()
export class CopyTools {
  constructor(
    private readonly vault: Vault,
    private readonly engine: EngineProvider,
    private readonly crypto: Crypto,
    private readonly consented: Consented,
    private readonly policies: Policies,
    private readonly database: Database,
  ) {}

  /** False once the process is on its way out. */
  get working(): boolean {
    return this.database.ready;
  }

  /** The masked copy of the granted fields, with the rows of persons who consented, at its place in the vault. */
  async make(f: DeidentificationFacts): Promise<object> {
    const set = this.policies.governing(f, f.today);
    const subject = await this.subject(f, set.consent.required);
    const { quasiIdentifiers, sensitive, k } = f.measure;
    const job: DeidentifyJob = {
      source: await this.vault.path('snapshots', copyFile(f.snapshotId)),
      output: await this.vault.path('copies', copyFile(f.id)),
      fields: [...f.fieldRules],
      threshold: set.grade.threshold,
      minK: leastK(f.resourceGrade, set),
      keys: this.keys(f),
      ...(subject && { subject }),
      evaluate: {
        quasiIdentifiers: [...quasiIdentifiers],
        ...(sensitive !== null && { sensitive }),
        k,
        suppressBelowK: true,
      },
    };
    return await this.engine.deidentify(job);
  }

  async forget(id: string): Promise<void> {
    await this.vault.remove(await this.vault.path('copies', copyFile(id)));
    await this.vault.remove(await this.vault.path('copies', refsFile(id)));
  }

  /** One key per agreement and field: the same person has other tokens under another agreement. */
  private keys(f: DeidentificationFacts): Record<string, string> {
    const named = f.rules.filter((r) => r.mask.kind === 'pseudonym').map((r) => r.field);
    return Object.fromEntries(
      named.map((x) => [x, this.crypto.deriveKey(['pseudonym', f.agreementId, x]).toString('base64')]),
    );
  }

  private async subject(f: DeidentificationFacts, required: boolean): Promise<DeidentifyJob['subject']> {
    if (!f.personal || !required || f.subjectField === null) return undefined;
    const refs = await this.consented.refs(f.scenarioId, f.categories);
    const consentedRefs = await this.vault.writeRefs('copies', refsFile(f.id), refs);
    return { field: f.subjectField, key: this.consented.key(), consentedRefs, carry: true };
  }
}

/** Makes the copies: one job after its request was committed, in a child process of the engine. */
@Injectable()
export class DeidentificationRunner {
  private readonly logger = new Logger('deidentification');
  constructor(
    private readonly acts: Acts,
    private readonly copies: Deidentifications,
    private readonly tools: CopyTools,
  ) {}

  /** Runs to its end; what goes wrong becomes the state `failed` with a code. */
  async run(id: string): Promise<void> {
    try {
      const facts = await this.acts.advance(this.copies, 'start', id);
      const result = await this.tools.make(facts);
      await this.acts.advance(this.copies, 'produce', id, { result });
    } catch (error) {
      // somebody else runs it already, or has: the answer to a repeated request
      if (error instanceof DomainError && error.code === 'illegal-transition') return;
      const reason = error instanceof EngineError || error instanceof DomainError ? error.code : 'internal';
      if (!this.tools.working) return;
      if (reason === 'internal') this.logger.error(error);
      // the file goes after the row: one whose last step has an unknown outcome may stand as produced
      await this.acts
        .advance(this.copies, 'fail', id, { reason })
        .then(() => this.tools.forget(id))
        .catch((e: unknown) => this.logger.error(e));
    }
  }
}
