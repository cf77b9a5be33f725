import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Settings } from '../config/settings.ts';
import { ExternalIssuer } from './external-issuer.ts';
import { Issuers } from './issuers.ts';

/** The OpenID providers of the configuration. None of them has to be there for the process to start. */
@Injectable()
export class ExternalIssuers implements OnApplicationShutdown {
  private running: readonly ExternalIssuer[] = [];
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
  ) {}

  start(): void {
    this.running = this.settings.values.issuers.map((one) => new ExternalIssuer(one, this.clock));
    for (const issuer of this.running) {
      this.issuers.trust(issuer);
      issuer.start();
    }
  }
  onApplicationShutdown(): void {
    for (const issuer of this.running) issuer.stop();
  }
}
