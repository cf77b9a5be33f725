import { applyDecorators, Get, Injectable } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Entry, problems, readRoles } from '../platform/acts/operation.ts';
import { shanghai } from '../platform/clock/clock.ts';
import { Database, sql } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import { both } from '../platform/openapi/both.ts';
import type { AnyLifecycle } from '../regulation/index.ts';
import { SigningTextView } from './agreement.dto.ts';

const find = sql(
  `SELECT t.text, t.sha256, t.sm3, t.fixed_at AS "fixedAt" FROM signing_texts t WHERE t.aggregate_id = $1`,
);
type Row = Omit<SigningTextView, 'fixedAt'> & { readonly fixedAt: Date } & Record<string, unknown>;

/** The texts that were fixed when signing opened, for who may see what is signed. */
@Injectable()
export class SigningTexts {
  constructor(private readonly database: Database) {}

  /** @throws DomainError out-of-order before signing has opened */
  async of(id: string): Promise<SigningTextView> {
    const [row] = await this.database.read<Row>(find, [id]);
    if (!row) throw new DomainError('out-of-order', { params: { step: 'open-signing' } });
    return { ...row, fixedAt: shanghai(row.fixedAt) };
  }
}

/** GET {self}/signing-text. */
export const SigningTextOf = (operationId: string, lifecycle: AnyLifecycle): MethodDecorator =>
  applyDecorators(
    Get(':id/signing-text'),
    Entry({ lifecycle, roles: readRoles(lifecycle), query: [] }),
    ApiBearerAuth(),
    ApiOperation({
      operationId,
      summary: both({ en: `${lifecycle.text.en}: the text that is signed`, zh: `${lifecycle.text.zh}：待签署文本` }),
    }),
    ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } }),
    ApiResponse({
      status: 200,
      type: SigningTextView,
      description: both({ en: 'Sign the UTF-8 bytes of text', zh: '对 text 的 UTF-8 字节签名' }),
    }),
    ...problems(400, 401, 403, 404, 409, 503),
  );
