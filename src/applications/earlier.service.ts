import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { aliased, sql } from '../platform/database/index.ts';
import { badField } from '../platform/errors/index.ts';
import { SealedColumns } from '../platform/sealed/sealed-columns.service.ts';
import { sealedColumns } from '../platform/sealed/sealed-table.ts';
import { applicationTexts } from './application.columns.ts';
import type { ChecklistFact } from './application.facts.ts';
import type { AnswerFact } from './forms/form.facts.ts';

/** What a new application may take over from an earlier one. */
export interface EarlierApplication {
  readonly plan: string | null;
  readonly checklist: readonly ChecklistFact[] | null;
  readonly answers: readonly AnswerFact[] | null;
}
const columns = ['id', ...sealedColumns(['plan', 'checklist', 'answers'])];
const own = sql(`SELECT ${aliased(columns)} FROM applications a WHERE a.id = $1 AND a.operator_id = $2`);

/** Applications that an organization made before, in whatever round and however they ended. */
@Injectable()
export class EarlierApplications {
  constructor(private readonly sealed: SealedColumns) {}

  /**
   * Undefined where none is asked for.
   * @throws validation-failed for one that is not its own, AtRestRefused where the keys of that case have ended
   */
  async of(
    id: string | undefined,
    operatorId: string,
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<EarlierApplication | undefined> {
    if (id === undefined) return undefined;
    const [row] = await tx.query<QueryResultRow>(own, [id, operatorId]);
    if (!row) throw badField('/copyOf', 'unknown-id', 'no such application of your organization');
    return (await this.sealed.opened(applicationTexts, row)) as unknown as EarlierApplication;
  }
}
