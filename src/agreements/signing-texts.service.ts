import { Injectable } from '@nestjs/common';
import { ReadBelow } from '../platform/acts/below.ts';
import { shanghai } from '../platform/clock/clock.ts';
import { Database, sql } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
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
  ReadBelow(lifecycle, {
    path: 'signing-text',
    operationId,
    summary: { en: 'the text that is signed', zh: '待签署文本' },
    type: SigningTextView,
    says: { en: 'Sign the UTF-8 bytes of text', zh: '对 text 的 UTF-8 字节签名' },
  });
