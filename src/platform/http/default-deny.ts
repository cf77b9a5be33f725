import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { callable, type AnyLifecycle } from '../../regulation/index.ts';
import { ACCESS, type Access } from '../acts/operation.ts';

type Handler = (...args: unknown[]) => unknown;

/** Stops the start when an operation has no entry in the permission table, or a row of a table no operation. */
@Injectable()
export class DefaultDeny implements OnApplicationBootstrap {
  readonly lifecycles = new Map<AnyLifecycle, Set<string>>();
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const wrong = [...this.operations(), ...this.rows()];
    if (wrong.length > 0) throw new Error(`the routes do not fit the permission table:\n${wrong.join('\n')}`);
  }

  private operations(): string[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler || Reflect.getMetadata('path', handler) === undefined) return [];
        const access = this.reflector.get<Access | undefined>(ACCESS, handler);
        if (!access) return [`${metatype?.name ?? '?'}.${name} has no entry in the permission table`];
        if (access.lifecycle)
          this.lifecycles.set(
            access.lifecycle,
            (this.lifecycles.get(access.lifecycle) ?? new Set()).add(access.act ?? 'read'),
          );
        return [];
      });
    });
  }

  private rows(): string[] {
    return [...this.lifecycles].flatMap(([lifecycle, acts]) =>
      [...lifecycle.rows, ...(lifecycle.filings ?? [])]
        .filter((step) => callable(step) && !acts.has(step.act))
        .map((step) => `${lifecycle.aggregate}.${step.act} has no operation`),
    );
  }
}
