import type { DiscoveryService } from '@nestjs/core';
import type { AnyAggregate } from './aggregate.ts';

/** Every aggregate of the application, each once. */
export function aggregatesOf(discovery: DiscoveryService): readonly AnyAggregate[] {
  const found = discovery.getProviders().map((p) => p.instance as Partial<AnyAggregate> | undefined);
  return [...new Set(found.filter((a) => a?.table !== undefined && a.lifecycle !== undefined))] as AnyAggregate[];
}
