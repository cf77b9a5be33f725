import type { Type } from '@nestjs/common';
import { Ask } from './ask.ts';

const bodies = new Map<string, Type>();

/** Remembers the class of the body that a route takes for an act, `aggregate.act`. */
export const remembersBody =
  (operation: string): MethodDecorator =>
  (target, key) => {
    const types = (Reflect.getMetadata('design:paramtypes', target, key) ?? []) as (Type | undefined)[];
    const body = types.find((type) => type !== undefined && ![Ask, String, Object].includes(type as never));
    if (body) bodies.set(operation, body);
  };

/** What says which fields of an act's input are sensitive or sealed, also where no caller sent it: in the seed, in derived acts. */
export const bodyClass = (operation: string, input: object): Type =>
  bodies.get(operation) ?? (input.constructor as Type);
