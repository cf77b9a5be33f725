import 'reflect-metadata';

type Class = abstract new (...args: never[]) => object;
interface Described {
  readonly 'x-sensitive'?: true;
  readonly 'x-sealed'?: true;
  readonly type?: unknown;
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const known = new WeakMap<Class, Map<string, Described>>();

/** Where the contract keeps what it knows of a property; derived classes (partial, picked) carry it too. */
function described(dto: Class, name: string): Described {
  const ofClass = known.get(dto) ?? new Map<string, Described>();
  known.set(dto, ofClass);
  const found = ofClass.get(name);
  if (found) return found;
  const key = 'swagger/apiModelProperties';
  const read = (Reflect.getMetadata(key, dto.prototype as object, name) as Described | undefined) ?? {};
  if (Object.hasOwn(read, 'type')) ofClass.set(name, read); // what no class describes is a caller's word
  return read;
}

/** The class of a nested property: the field helpers hand it over as a function named `type`. */
const nested = ({ type }: Described): Class | undefined => {
  if (typeof type !== 'function') return undefined;
  const found: unknown = type.name === 'type' ? (type as () => unknown)() : type;
  return typeof found === 'function' ? (found as Class) : undefined;
};

const REDACTED = '[redacted]';
/** What stands in place of a sealed text. */
export type Replace = (pointer: string, text: string) => string;

const sealedIn = (part: unknown, sealed: Replace, pointer: string): unknown =>
  Array.isArray(part)
    ? part.map((one: unknown, i) => sealed(`${pointer}/${i}`, String(one)))
    : sealed(pointer, String(part));

/**
 * A copy of a body in which every property marked `sensitive` reads `[redacted]`, at any depth, and every text marked
 * `sealed` what `sealed` makes of it and of its JSON pointer.
 */
export function redact(dto: Class, value: unknown, sealed: Replace = () => REDACTED, at = ''): unknown {
  if (Array.isArray(value)) return value.map((part: unknown, i) => redact(dto, part, sealed, `${at}/${i}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const about = described(dto, name);
      const inner = nested(about);
      const pointer = `${at}/${name}`;
      if (part === undefined || part === null) return [name, part];
      if (about['x-sensitive']) return [name, REDACTED];
      if (about['x-sealed']) return [name, sealedIn(part, sealed, pointer)];
      return [name, inner ? redact(inner, part, sealed, pointer) : part];
    }),
  );
}
