import { Injectable } from '@nestjs/common';
import { ReadBelow } from '../../platform/acts/below.ts';
import { Database, sql } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { agreement } from '../agreement.lifecycle.ts';
import { AgreementVersionsView } from './version.dto.ts';
import { versionsOf, type AgreementVersion, type AmendmentInForce } from './version.facts.ts';

type Row = AmendmentInForce & Record<string, unknown>;
const inForce = sql(`SELECT m.id, m.case_number AS "caseNumber", m.in_force_on AS "inForceOn", m.changes,
  m.operator_id AS "operatorId", m.terms FROM agreement_amendments m WHERE m.agreement_id = $1 AND m.state = 'in_force'
  ORDER BY m.in_force_on, m.updated_at, m.id`);
/** What was signed first tells the officer of then; the columns hold the one of the last successor. */
const signedFirst = sql(
  `SELECT t.text::jsonb->>'securityOfficer' AS officer FROM signing_texts t WHERE t.aggregate_id = $1`,
);

/** R11-3: the texts of an agreement, each with what it changed. */
@Injectable()
export class AgreementVersions {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `out-of-order` while there is only a draft */
  async of(f: AgreementFacts): Promise<{ items: AgreementVersion[] }> {
    if (f.state === 'draft') throw new DomainError('out-of-order', { params: { step: 'open-signing' } });
    const [amendments, [first]] = await Promise.all([
      this.database.read<Row>(inForce, [f.id]),
      this.database.read<{ officer: string | null }>(signedFirst, [f.id]),
    ]);
    return { items: versionsOf(f, amendments, first ? first.officer : f.securityOfficer) };
  }
}

/** GET /agreements/{id}/versions. */
export const VersionsOfAgreement = (): MethodDecorator =>
  ReadBelow(agreement as never, {
    path: 'versions',
    operationId: 'getAgreementVersions',
    summary: { en: 'its texts so far, each with what it changed', zh: '历次版本及差异' },
    type: AgreementVersionsView,
    says: { en: 'The last one is in force', zh: '最后一个版本为现行文本' },
  });
