import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Page } from '../../platform/acts/cursor.ts';
import { Binder } from '../../platform/acts/scope.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { Crypto } from '../../platform/crypto/index.ts';
import { aliased, Database, sql } from '../../platform/database/index.ts';
import type { PublicSigningKey, PublicSigningKeyQuery } from './signing-key.dto.ts';

const shown = ['id', 'organizationId', 'state', 'algorithm', 'publicKey', 'thumbprint'];
const dates = ['activatedAt', 'retiredAt', 'distrustedFrom'] as const;
type Row = QueryResultRow & { id: string } & Readonly<Record<(typeof dates)[number], Date | null>>;

/** Keys for whoever has a signature to verify: those that count now, and those that what was signed once rests on. */
@Injectable()
export class PublicSigningKeys {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** One page by id; the cursor is bound to the filter. */
  async list(query: PublicSigningKeyQuery): Promise<{ items: PublicSigningKey[]; nextCursor?: string }> {
    const { organizationId } = query;
    const page = new Page(query, ['public/signing-keys', organizationId], (text) => this.crypto.hmac('cursor', text));
    const { bind, values } = new Binder();
    const text = `SELECT ${aliased([...shown, ...dates])} FROM organization_keys a WHERE a.activated_at IS NOT NULL
      ${organizationId === undefined ? '' : `AND a.organization_id = ${bind(organizationId)}::uuid`}
      ${page.after ? `AND a.id > ${bind(page.after.id)}::uuid` : ''} ORDER BY a.id LIMIT ${bind(page.rows)}`;
    return page.of(await this.database.read<Row>(sql(text), values), ({ id }) => id, viewOf);
  }
}
const viewOf = (row: Row): PublicSigningKey => {
  const when = dates.map((name) => [name, row[name] && shanghai(row[name])]);
  return { ...row, ...Object.fromEntries(when) } as unknown as PublicSigningKey;
};
