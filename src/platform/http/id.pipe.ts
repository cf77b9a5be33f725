import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '../database/uuid.ts';
import { DomainError } from '../errors/domain-error.ts';

/** Ids in paths: a malformed one is 400 with its place, before anything is looked up. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value === 'string' && isUuid(value)) return value.toLowerCase();
    throw new DomainError('validation-failed', { errors: [{ pointer: '{id}', code: 'not-an-id', message: 'a UUID' }] });
  }
}
