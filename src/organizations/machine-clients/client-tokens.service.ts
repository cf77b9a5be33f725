import { createHash, type JsonWebKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { auditEvent } from '../../platform/acts/evidence.ts';
import type { Denied } from '../../platform/auth/access.guard.ts';
import { MachineIssuer } from '../../platform/auth/machine-issuer.ts';
import { networkOf, Throttle } from '../../platform/auth/throttle.service.ts';
import { cut, SKEW_SECONDS, TokenRefused } from '../../platform/auth/token.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Batch, Database, sql } from '../../platform/database/index.ts';
import { OAuthRefusal } from '../../platform/errors/index.ts';
import { openAssertion, verifyAssertion, type Assertion } from './assertion.ts';
import type { TokenAnswer } from './token.dto.ts';

const find = sql(`SELECT c.organization_id AS "organizationId", c.person_id AS "personId", k.thumbprint, k.jwk
  FROM machine_clients c JOIN machine_client_keys k ON k.client_id = c.id
  WHERE c.id = $1 AND k.kid = $2 AND c.state = 'active' AND k.retired_at IS NULL
    AND (k.ends_at IS NULL OR k.ends_at > $3)`);
const GONE = `DELETE FROM used_assertions WHERE (client_id, jti_hash) IN
  (SELECT client_id, jti_hash FROM used_assertions WHERE expires_at < $1 LIMIT 20 FOR UPDATE SKIP LOCKED)`;
interface Proved {
  readonly organizationId: string;
  readonly personId: string;
  readonly thumbprint: string;
  readonly jwk: JsonWebKey;
}
/** Where an exchange comes from, and where the reason of a refusal is left for the evidence. */
export interface Asked {
  readonly id: string;
  readonly source: string | null;
  denied?: Denied;
}

/** Client credentials by private_key_jwt (RFC 7523), each assertion once on all processes. */
@Injectable()
export class ClientTokens {
  constructor(
    private readonly issuer: MachineIssuer,
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws OAuthRefusal */
  async exchange(text: string, named: string | undefined, asked: Asked): Promise<TokenAnswer> {
    const network = networkOf(asked.source ?? '');
    // A stranger's failures count against the stranger's network; those under a key on file against that key there.
    // So nobody who lacks the client's address and the id of its key can hold the client back.
    let counted = ['stranger', network];
    try {
      const assertion = openAssertion(text);
      asked.denied = claimed(assertion, 'unknown-client');
      const client = await this.known(assertion, named);
      if (client) counted = ['key', network, assertion.clientId, client.thumbprint];
      await this.patience(counted);
      if (!client) throw new TokenRefused('unknown-client');
      const thumbprint = await this.proved(text, assertion, client, asked);
      await this.throttle.succeeded(counted);
      delete asked.denied;
      const { accessToken, expiresIn } = await this.issuer.issue(assertion.clientId, thumbprint);
      return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn };
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      asked.denied = { ...asked.denied, reason: error.reason };
      if (counted[0] === 'stranger') await this.patience(counted);
      await this.throttle.failed(counted);
      throw new OAuthRefusal('invalid_client', 'The client has not proved itself.');
    }
  }

  private async known({ clientId, opened }: Assertion, named: string | undefined): Promise<Proved | undefined> {
    if (named !== undefined && named !== clientId) return undefined;
    const [row] = await this.database.read<Proved & Record<string, unknown>>(find, [
      clientId,
      opened.kid,
      this.clock.system(),
    ]);
    return row;
  }

  private async patience(counted: readonly string[]): Promise<void> {
    const seconds = await this.throttle.wait(counted);
    if (seconds > 0) throw new OAuthRefusal('slow_down', 'Too many failures; wait for Retry-After.', seconds);
  }

  /** Verified, and used up in the statement that records it; answers the key's thumbprint. */
  private async proved(
    text: string,
    assertion: Assertion,
    client: Proved,
    { id: requestId, source }: Asked,
  ): Promise<string> {
    const { jti, exp } = await verifyAssertion(text, assertion, client.jwk, this.issuer.name, this.clock.ms() / 1000);
    const { clientId } = assertion;
    const now = this.clock.system();
    const event = auditEvent({
      operation: 'machine_client.token',
      objectType: 'machine_client',
      objectId: clientId,
      result: 'done',
      actor: {
        personId: client.personId,
        organizationId: client.organizationId,
        clientId,
        level: 'viewer',
        roles: new Map(),
        regulates: [],
        inspects: [],
      },
      requestId,
      source,
      policyCode: null,
      causedBy: null,
      payload: { key: client.thumbprint },
      moment: this.clock.legal(),
      recordedAt: now,
    });
    const expiresAt = new Date((exp + 2 * SKEW_SECONDS) * 1000);
    const jtiHash = createHash('sha256').update(jti).digest();
    const batch = new Batch()
      .raw(GONE, [now])
      .insert('used_assertions', [{ clientId, jtiHash, expiresAt }])
      .insert('audit_events', [event]);
    try {
      await this.database.read(...batch.statement());
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'pk_used_assertions') throw new TokenRefused('replayed');
      throw error;
    }
    return client.thumbprint;
  }
}

function claimed({ clientId, opened }: Assertion, reason: Denied['reason']): Denied {
  const kid = cut(opened.kid);
  return { reason, client: clientId, ...(kid !== undefined && { kid }) };
}
