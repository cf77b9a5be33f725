import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy, type StrategyOptionsWithRequest } from 'passport-jwt';
import { Issuers, type Login, type Trusted } from './issuers.ts';
import { algorithms, SKEW_SECONDS } from './token.ts';

type GiveKey = (error: Error | null, key?: KeyObject) => void;
type Asking = { trusted?: Trusted };

/** Bearer tokens in the header only; keys as KeyObject: a PEM string would be parsed on every request. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly issuers: Issuers) {
    const options = {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: [...algorithms],
      jsonWebTokenOptions: { clockTolerance: SKEW_SECONDS },
      passReqToCallback: true,
      secretOrKeyProvider: (request: Asking, token: string, give: GiveKey) => {
        issuers.signerOf(token).then(
          (trusted) => {
            request.trusted = trusted;
            give(null, trusted.key);
          },
          (error: unknown) => {
            give(error as Error);
          },
        );
      },
    };
    super(options as unknown as StrategyOptionsWithRequest);
  }

  validate(request: Asking): Login | false {
    return request.trusted ? this.issuers.accept(request.trusted) : false;
  }
}
