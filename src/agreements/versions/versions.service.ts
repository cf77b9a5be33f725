import { applyDecorators, Get, Injectable } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Entry, problems, readRoles } from '../../platform/acts/operation.ts';
import { Database, sql } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { both } from '../../platform/openapi/both.ts';
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
  applyDecorators(
    Get(':id/versions'),
    Entry({ lifecycle: agreement as never, roles: readRoles(agreement as never), query: [] }),
    ApiBearerAuth(),
    ApiOperation({
      operationId: 'getAgreementVersions',
      summary: both({ en: 'Agreement: its texts so far, each with what it changed', zh: '协议：历次版本及差异' }),
    }),
    ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } }),
    ApiResponse({
      status: 200,
      type: AgreementVersionsView,
      description: both({ en: 'The last one is in force', zh: '最后一个版本为现行文本' }),
    }),
    ...problems(400, 401, 403, 404, 409, 503),
  );
