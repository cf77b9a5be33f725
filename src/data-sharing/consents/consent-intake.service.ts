import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { newId } from '../../platform/clock/ids.ts';
import { Acts } from '../../platform/acts/acts.service.ts';
import type { Ask } from '../../platform/acts/ask.ts';
import { Crypto, type ValueSealing } from '../../platform/crypto/index.ts';
import { Database } from '../../platform/database/index.ts';
import { placeOf, scopeOf } from '../../platform/sealed/sealed-table.ts';
import { ConsentForms, type Batch } from './consent-form.service.ts';
import { ConsentGate, type Admitted } from './consent-gate.service.ts';
import { readLine, type LineRules } from './consent-line.ts';
import { consentColumns } from './consent.columns.ts';
import { receipt, stage, unstage } from './consent.queries.ts';
import { Consents } from './consent.service.ts';
import { NdjsonLines } from './ndjson.ts';

const CHUNK = 5000;
const STALE_MS = 24 * 3_600_000;
const ACT = 'register-consents';
const nothing: Batch = { batchId: '', digest: '', lines: 0, refused: [] };
interface Line {
  readonly line: number;
  readonly ref: string;
  readonly evidence: string;
}
const sealed = (row: Line, id: string, sealing: ValueSealing): object => ({
  ...row,
  id,
  evidence: sealing.seal(placeOf(consentColumns, 'evidence', id), row.evidence).toString('base64'),
});
interface Refused {
  readonly line: number;
  readonly code: string;
}

/**
 * Consents in bulk: lines are checked and turned into references as they arrive, staged chunk by chunk, and become
 * consents all together in the one filing on the form.
 */
@Injectable()
export class ConsentIntake {
  constructor(
    private readonly gate: ConsentGate,
    private readonly forms: ConsentForms,
    private readonly consents: Consents,
    private readonly acts: Acts,
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** Numbers of registered and refused lines, or what a rehearsal tells. */
  async register(ask: Ask, formId: string, body: AsyncIterable<Buffer>): Promise<object | undefined> {
    const admitted = await this.gate.admit(ask, formId);
    if (!admitted.may || ask.validateOnly) return await this.acts.perform(this.forms, ACT, ask, formId, nothing);
    const batchId = newId();
    try {
      const batch = await this.staged(ask, batchId, admitted, body);
      ask.bodyDigest = batch.digest;
      await this.acts.perform(this.forms, ACT, ask, formId, batch);
      const [row] = await this.database.read<QueryResultRow>(receipt, [formId, batch.digest]);
      return row;
    } finally {
      await this.database.read(unstage, [batchId, new Date(admitted.at.getTime() - STALE_MS)]);
    }
  }

  private async staged(
    ask: Ask,
    batchId: string,
    { rules, at, facts }: Admitted,
    body: AsyncIterable<Buffer>,
  ): Promise<Batch> {
    const lines = new NdjsonLines(body);
    const refused: Refused[] = [];
    const seen = new Set<string>();
    // one chunk is being staged while the next is read
    let staging: Promise<unknown> = Promise.resolve();
    const flush = async (rows: readonly object[]): Promise<void> => {
      await staging;
      if (rows.length === 0) return;
      staging = this.database.read(stage, [batchId, JSON.stringify(rows), at]);
      staging.catch(() => undefined); // told by the await above or below
    };
    let chunk: object[] = [];
    let count = 0;
    const begun = () => this.crypto.atRest.sealingValues(scopeOf(consentColumns, facts));
    let sealing = await begun();
    for await (const { line, text } of lines) {
      count += 1;
      const row = text === undefined ? 'too-long' : this.rowOf(line, text, rules, seen);
      if (typeof row === 'string') refused.push({ line, code: row });
      else chunk.push(sealed(row, ask.id(), sealing));
      if (chunk.length < CHUNK) continue;
      await flush(chunk);
      chunk = [];
      sealing = await begun();
    }
    await flush(chunk);
    await staging;
    return { batchId, digest: lines.digest(), lines: count, refused };
  }

  /** From here on there is no resident id any more. */
  private rowOf(line: number, text: string, rules: LineRules, seen: Set<string>): Line | string {
    const read = readLine(text, rules);
    if (typeof read === 'string') return read;
    const ref = this.consents.refOf(read.subject);
    if (seen.has(ref)) return 'listed-twice';
    seen.add(ref);
    const guardian = read.guardian === null ? null : this.consents.refOf(read.guardian);
    const { channel, identityCheck: identity, evidence, grantedAt: granted, expiresAt: expires } = read;
    const proof = { guardian, channel, identity, granted, expires };
    return { line, ref, evidence, ...proof };
  }
}
