import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Acts } from './acts/acts.service.ts';
import { Answers } from './acts/idempotency.ts';
import { ConcurrenceClock } from './acts/concurrence-clock.service.ts';
import { Effects } from './acts/effects.service.ts';
import { JointActs } from './acts/joint-acts.service.ts';
import { Loader } from './acts/loader.ts';
import { Reactions } from './acts/reactions.ts';
import { Reads } from './acts/reads.service.ts';
import { Sweeper } from './acts/sweeper.service.ts';
import { Writer } from './acts/writer.ts';
import { Refusals } from './audit/refusals.service.ts';
import { AccessGuard } from './auth/access.guard.ts';
import { Actors } from './auth/actors.service.ts';
import { DemoIssuer } from './auth/demo-issuer.ts';
import { ExternalIssuers } from './auth/external-issuers.service.ts';
import { Issuers } from './auth/issuers.ts';
import { JwtStrategy } from './auth/jwt.strategy.ts';
import { MachineIssuer } from './auth/machine-issuer.ts';
import { Throttle } from './auth/throttle.service.ts';
import { Clock } from './clock/clock.ts';
import { Settings } from './config/settings.ts';
import type { Config } from './config/index.ts';
import { Crypto } from './crypto/index.ts';
import { Database, Runner } from './database/index.ts';
import { CutOffs } from './events/cut-offs.service.ts';
import { Events } from './events/events.service.ts';
import { EventsController } from './events/events.controller.ts';
import { ProblemFilter } from './errors/index.ts';
import { ObjectStore } from './files/index.ts';
import { DefaultDeny } from './http/default-deny.ts';
import { HealthController } from './http/health.controller.ts';
import { validation } from './http/validation.ts';
import { AuditController } from './ledger/audit.controller.ts';
import { CaseLedger } from './ledger/case-ledger.service.ts';
import { AuditReads } from './ledger/audit-reads.service.ts';
import { Proofs } from './ledger/proofs.service.ts';
import { EvidenceMonths } from './ledger/months.service.ts';
import { Sealer } from './ledger/sealer.service.ts';
import { HeavyWork } from './limits/heavy-work.ts';
import { RateLimiter } from './limits/rate-limiter.ts';
import { Policies } from './policies/policies.service.ts';
import { ReferenceController } from './reference/reference.controller.ts';
import { Sayings } from './sealed/sayings.service.ts';
import { SealedColumns } from './sealed/sealed-columns.service.ts';
import { Tasks } from './tasks/tasks.service.ts';
import { TasksController } from './tasks/tasks.controller.ts';
import { WorkDays } from './policies/work-days.ts';

const shared = [
  Acts,
  Actors,
  Answers,
  Clock,
  CutOffs,
  Database,
  DemoIssuer,
  Effects,
  ExternalIssuers,
  Issuers,
  JointActs,
  Loader,
  MachineIssuer,
  Policies,
  RateLimiter,
  Reactions,
  Reads,
  Runner,
  Sayings,
  SealedColumns,
  Sealer,
  EvidenceMonths,
  Sweeper,
  Throttle,
  WorkDays,
  Writer,
];

/** What is not the domain. Ports (keys, files) are given, so that tests and devices can take their place. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, crypto: Crypto, files: ObjectStore): DynamicModule {
    const given = [
      { provide: Settings, useValue: new Settings(config) },
      { provide: Crypto, useValue: crypto },
      { provide: ObjectStore, useValue: files },
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        PassportModule,
        TypeOrmModule.forRoot({ type: 'postgres', manualInitialization: true, entities: [] }),
      ],
      controllers: [HealthController, AuditController, ReferenceController, TasksController, EventsController],
      providers: [
        ...shared,
        ...given,
        DefaultDeny,
        JwtStrategy,
        Refusals,
        AuditReads,
        Proofs,
        CaseLedger,
        ConcurrenceClock,
        HeavyWork,
        Tasks,
        Events,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validation },
      ],
      exports: [...shared, ...given, CaseLedger, DefaultDeny, HeavyWork, Refusals],
    };
  }
}
