import 'reflect-metadata';

type Class = abstract new (...args: never[]) => object;
interface Described {
  readonly 'x-sensitive'?: true;
  readonly type?: unknown;
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the contract keeps what it knows of a property; derived classes (partial, picked) carry it too. */
const described = (dto: Class, name: string): Described =>
  (Reflect.getMetadata('swagger/apiModelProperties', dto.prototype as object, name) as Described | undefined) ?? {};

/** The class of a nested property: the field helpers hand it over as a function named `type`. */
const nested = ({ type }: Described): Class | undefined => {
  if (typeof type !== 'function') return undefined;
  const found: unknown = type.name === 'type' ? (type as () => unknown)() : type;
  return typeof found === 'function' ? (found as Class) : undefined;
};

/** A copy of a body in which every property marked `sensitive` reads `[redacted]`, at any depth. */
export function redact(dto: Class, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => redact(dto, part));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const about = described(dto, name);
      if (about['x-sensitive'] && part !== undefined && part !== null) return [name, '[redacted]'];
      const inner = nested(about);
      return [name, inner ? redact(inner, part) : part];
    }),
  );
}
