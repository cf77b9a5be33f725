import { ValidationPipe, type ArgumentMetadata, type PipeTransform, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { DomainError, type FieldError } from '../errors/domain-error.ts';
import { pointerPart, type Failure } from '../openapi/checks.ts';
import { FAILURES } from '../openapi/field.ts';
import { fieldMessage, type FieldCode } from '../openapi/field-messages.ts';

/** No answer names more; a body wrong in a thousand places needs no thousand lines. */
const most = 100;
const ignored = ['nestedValidation', FAILURES];

const failure = (pointer: string, code: FieldCode, params?: Failure['params']): FieldError => ({
  pointer,
  code,
  message: fieldMessage(code, params),
});

const own = (error: ValidationError, at: string): FieldError[] => {
  const constraints = error.constraints ?? {};
  const found = constraints[FAILURES];
  const failures = found === undefined ? [] : (JSON.parse(found) as Failure[]);
  return [
    ...failures.map(({ code, at: below = '', params }) => failure(at + below, code, params)),
    ...('whitelistValidation' in constraints ? [failure(at, 'unknown-field')] : []),
    ...Object.keys(constraints)
      .filter((name) => name !== 'whitelistValidation' && !ignored.includes(name))
      .map(() => failure(at, 'invalid')),
  ];
};
const flatten = (errors: readonly ValidationError[], at = ''): FieldError[] =>
  errors.flatMap((error) => {
    const here = at + pointerPart(error.property);
    const mine = own(error, here);
    return mine.some((e) => e.pointer === here) ? mine : [...mine, ...flatten(error.children ?? [], here)];
  });

/** Keys that the transformer would drop without a word. */
function hidden(value: unknown, at = ''): FieldError[] {
  if (Array.isArray(value)) return value.flatMap((part: unknown, i) => hidden(part, at + pointerPart(i)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = at + pointerPart(key);
    return key === '__proto__' || key === 'constructor' ? [failure(here, 'unknown-field')] : hidden(part, here);
  });
}

const refuse = (errors: readonly FieldError[]): DomainError =>
  new DomainError('validation-failed', { errors: errors.slice(0, most) });
const pipe = (pointers: (error: FieldError) => FieldError): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    transform: true,
    exceptionFactory: (errors) => refuse(flatten(errors).map(pointers)),
  });

/** Checks bodies and queries against their class; every wrong field is named at once. */
class FieldsPipe implements PipeTransform {
  private readonly body = pipe((error) => error);
  private readonly query = pipe((error) => ({ ...error, pointer: `?${error.pointer.slice(1)}` }));

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'param' || metadata.type === 'custom') return value; // ids have a pipe of their own
    if (metadata.type === 'query') return this.query.transform(value, metadata);
    if (metadata.type === 'body' && isDto(metadata.metatype)) {
      if (value !== undefined && !isPlain(value)) throw refuse([failure('', 'not-an-object')]);
      const dropped = hidden(value);
      if (dropped.length > 0) throw refuse(dropped);
    }
    return this.body.transform(value, metadata);
  }
}
const natives: readonly unknown[] = [Object, String, Number, Boolean, Array, Buffer];
const isDto = (type: unknown): boolean => typeof type === 'function' && !natives.includes(type);
const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * class-validator walks the rules of every class there is for each object it checks; by then they no longer change, so
 * the answer is kept by class (it was a twentieth of a list's processor time). Groups are not used here.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const known = new WeakMap<object, ReturnType<typeof storage.getTargetValidationMetadatas>>();
  const look = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, ...rest) => {
    const found = known.get(target) ?? look(target, ...rest);
    known.set(target, found);
    return found;
  };
}
rememberRules();

/** The one pipe of the application: throws `validation-failed` with messages in both languages (see `both`). */
export const validation = (): PipeTransform => new FieldsPipe();
