import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy, type StrategyOptionsWithoutRequest } from 'passport-jwt';
import { Clock } from '../clock/clock.ts';
import type { Identity } from './actors.service.ts';
import { AUDIENCE, DEMO_ISSUER, DemoIssuer } from './demo-issuer.ts';
import { acceptableHeader, identityOf } from './token.ts';

type GiveKey = (error: Error | null, key?: KeyObject) => void;

/** Bearer tokens only, ES256 only, keys as KeyObject: a PEM string would be parsed on every request. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    issuer: DemoIssuer,
    private readonly clock: Clock,
  ) {
    const options = {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: ['ES256'],
      issuer: DEMO_ISSUER,
      audience: AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: 30 },
      secretOrKeyProvider: (_request: unknown, token: string, give: GiveKey) => {
        const key = issuer.publicKey(acceptableHeader(token)?.kid);
        give(key ? null : new Error('no such key'), key);
      },
    };
    super(options as unknown as StrategyOptionsWithoutRequest);
  }

  validate(claims: Readonly<Record<string, unknown>>): Identity | false {
    return identityOf(claims, this.clock.ms() / 1000) ?? false;
  }
}
