import { quoteText } from './sql.ts';

/** A mask is data: rule sets are lists of these, versioned by their owner. */
export type Mask =
  | { kind: 'keep' }
  | { kind: 'keep_ends'; first: number; last: number; stars?: number }
  | { kind: 'full' }
  | { kind: 'suppress' }
  | { kind: 'drop' }
  | { kind: 'pseudonym'; algorithm: 'hmac_sm3' | 'hmac_sha256' }
  | { kind: 'date_truncate'; to: 'year' }
  | { kind: 'year_band'; years: number }
  | { kind: 'age_band'; years: number; asOf: string; top: number }
  | { kind: 'bucket'; width: number }
  | { kind: 'prefix'; length: number }
  | { kind: 'clamp'; bottom?: number; top?: number }
  | { kind: 'grid'; decimals: number }
  | { kind: 'suppress_rare'; k: number; length?: number }
  | { kind: 'region_birth_band'; region: number; years: number };

export type MaskKind = Mask['kind'];

export type FieldClass =
  | 'direct_identifier'
  | 'resident_id'
  | 'name'
  | 'phone'
  | 'birth_date'
  | 'diagnosis'
  | 'address'
  | 'region_code'
  | 'coordinate'
  | 'quantity'
  | 'category'
  | 'other';

/** What a rule set says about one column. Without a mask the column passes as it is, if its grade allows. */
export interface FieldRule {
  name: string;
  fieldClass: FieldClass;
  grade: number;
  mask?: Mask;
}

/** The technique of GB/T 37964-2019 behind each kind. */
export const TECHNIQUES: Record<MaskKind, { en: string; zh: string }> = {
  keep: { en: 'none (kept)', zh: '保留' },
  keep_ends: { en: 'suppression: masking, for display only', zh: '抑制技术:屏蔽(仅供展示)' },
  full: { en: 'suppression: masking of the whole value', zh: '抑制技术:整体屏蔽' },
  suppress: { en: 'suppression: local suppression', zh: '抑制技术:局部抑制' },
  drop: { en: 'suppression: of the attribute', zh: '抑制技术:属性删除' },
  pseudonym: { en: 'pseudonymization with a key', zh: '假名化技术:带密钥的假名' },
  date_truncate: { en: 'generalization: date to the year', zh: '泛化技术:日期取年' },
  year_band: { en: 'generalization: band of years', zh: '泛化技术:年份分段' },
  age_band: { en: 'generalization: age band with top coding', zh: '泛化技术:年龄分段与顶层编码' },
  bucket: { en: 'generalization: rounding', zh: '泛化技术:取整' },
  prefix: { en: 'generalization: code to a higher level', zh: '泛化技术:编码上卷' },
  clamp: { en: 'generalization: top and bottom coding', zh: '泛化技术:顶层与底层编码' },
  grid: { en: 'generalization: coordinate grid', zh: '泛化技术:坐标网格' },
  suppress_rare: { en: 'suppression: local suppression of rare values', zh: '抑制技术:稀有值局部抑制' },
  region_birth_band: { en: 'generalization: district and birth band', zh: '泛化技术:区划与出生年份段' },
};

type Condition = (mask: Mask, minK: number) => boolean;
const always: Condition = () => true;
const hidden: Partial<Record<MaskKind, Condition>> = { drop: always, suppress: always };
const band: Condition = (mask) => (mask.kind === 'year_band' || mask.kind === 'age_band') && mask.years >= 5;
const rare: Condition = (mask, minK) => mask.kind === 'suppress_rare' && mask.k >= minK;
const positive: Condition = (mask) => mask.kind === 'bucket' && mask.width > 1;
const bounded: Condition = (mask) => mask.kind === 'clamp' && (mask.bottom ?? mask.top) !== undefined;

/** Which masks a class admits from the threshold on. Keep-first/last appears nowhere: it is for screens. */
const ADMITTED: Record<FieldClass, Partial<Record<MaskKind, Condition>>> = {
  direct_identifier: { drop: always, pseudonym: always },
  resident_id: {
    drop: always,
    pseudonym: always,
    region_birth_band: (mask) => mask.kind === 'region_birth_band' && mask.region <= 6 && mask.years >= 5,
  },
  name: { drop: always },
  phone: { drop: always, pseudonym: always },
  birth_date: { ...hidden, date_truncate: always, year_band: band, age_band: band },
  // The first letter of an ICD-10 code stands for its chapter; a finer code only when it is not rare.
  diagnosis: { ...hidden, prefix: (mask) => mask.kind === 'prefix' && mask.length === 1, suppress_rare: rare },
  address: { ...hidden, full: always },
  region_code: { ...hidden, keep: always, prefix: always, suppress_rare: rare },
  coordinate: { ...hidden, grid: (mask) => mask.kind === 'grid' && mask.decimals <= 2 },
  quantity: { ...hidden, bucket: positive, clamp: bounded },
  category: { ...hidden, keep: always, prefix: always, suppress_rare: rare },
  other: { ...hidden, full: always, pseudonym: always, suppress_rare: rare, bucket: positive, date_truncate: always },
};

/** Whether a field of this class may leave the vault under this mask, at or above the threshold. */
export function admits(fieldClass: FieldClass, mask: Mask, minK = 10): boolean {
  return ADMITTED[fieldClass][mask.kind]?.(mask, minK) ?? false;
}

export interface MaskFinding {
  field: string;
  code: 'mask-missing' | 'mask-not-admitted';
}

/** Every field at or above the threshold that has no rule, or one its class does not admit. */
export function checkRules(fields: readonly FieldRule[], threshold: number, minK = 10): MaskFinding[] {
  return fields
    .filter((field) => !(field.grade < threshold))
    .flatMap(({ name, fieldClass, mask }): MaskFinding[] => {
      if (mask === undefined) return [{ field: name, code: 'mask-missing' }];
      return admits(fieldClass, mask, minK) ? [] : [{ field: name, code: 'mask-not-admitted' }];
    });
}

/** A column as the compiler sees it: an SQL expression and, where the mask needs one, its lookup. */
export interface MaskInput {
  /** SQL for the raw value. */
  sql: string;
  /** SQL for the value's token (pseudonym) or for its kept value (suppress_rare). */
  lookup?: string;
  /** DuckDB type of the column, so that numbers stay numbers. */
  type: string;
}

const WIDE = quoteText('０１２３４５６７８９Ｘｘ－．　');
const NARROW = quoteText('0123456789Xx-. ');

/** Text of a value with full-width digits narrowed and edges trimmed (what NFKC does to identifiers). */
export const narrowed = (sql: string): string => `trim(translate(CAST(${sql} AS VARCHAR), ${WIDE}, ${NARROW}))`;

const whole = (value: number, least = 0): string => {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError('mask parameter');
  return String(value);
};

const amount = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError('mask parameter');
  return String(value);
};

/** SQL expression of a mask, or null when the column is dropped. Null stays null; all but pseudonyms are idempotent. */
export function compile(mask: Mask, input: MaskInput): string | null {
  if (mask.kind === 'drop') return null;
  return isGeneralization(mask) ? generalize(mask, input) : replace(mask, input);
}

type Generalization = Extract<
  Mask,
  { kind: 'date_truncate' | 'year_band' | 'age_band' | 'bucket' | 'prefix' | 'clamp' | 'grid' | 'region_birth_band' }
>;
type Replacement = Exclude<Mask, Generalization | { kind: 'drop' }>;

const GENERALIZING = [
  'date_truncate',
  'year_band',
  'age_band',
  'bucket',
  'prefix',
  'clamp',
  'grid',
  'region_birth_band',
];
const isGeneralization = (mask: Mask): mask is Generalization => GENERALIZING.includes(mask.kind);

function replace(mask: Replacement, input: MaskInput): string {
  switch (mask.kind) {
    case 'keep':
      return input.sql;
    case 'suppress':
      return `CAST(NULL AS ${input.type})`;
    case 'full':
      return `CASE WHEN ${input.sql} IS NULL THEN NULL ELSE '****' END`;
    case 'keep_ends':
      return keepEnds(narrowed(input.sql), mask);
    case 'pseudonym':
    case 'suppress_rare':
      if (input.lookup === undefined) throw new RangeError('mask needs a lookup');
      return input.lookup;
  }
}

function keepEnds(text: string, mask: { first: number; last: number; stars?: number }): string {
  const ends = whole(mask.first + mask.last);
  const stars = (length: string): string =>
    `rpad('', ${mask.stars === undefined ? length : whole(mask.stars, 1)}, '*')`;
  const middle = stars(`CAST(length(${text}) - ${ends} AS INTEGER)`);
  return (
    `CASE WHEN ${text} IS NULL THEN NULL WHEN regexp_full_match(${text}, '\\*+') THEN ${text} ` +
    `WHEN length(${text}) <= ${ends} THEN ${stars(`CAST(length(${text}) AS INTEGER)`)} ` +
    `ELSE concat(left(${text}, ${whole(mask.first)}), ${middle}, substr(${text}, length(${text}) - ${whole(mask.last)} + 1)) END`
  );
}

function generalize(mask: Generalization, input: MaskInput): string {
  const text = narrowed(input.sql);
  const number = `TRY_CAST(${text} AS DECIMAL(18, 6))`;
  const numeric = /^(DECIMAL|BIGINT|INTEGER|DOUBLE)/.test(input.type) ? input.type : 'DECIMAL(18, 6)';
  switch (mask.kind) {
    case 'date_truncate':
      return `CASE WHEN ${startsWithYear(text)} THEN substr(${text}, 1, 4) END`;
    case 'year_band':
      return `CASE WHEN ${startsWithYear(text)} THEN ${yearBand(`substr(${text}, 1, 4)`, mask.years)} END`;
    case 'age_band':
      return ageBand(mask, text);
    case 'prefix':
      return `substr(${text}, 1, ${whole(mask.length, 1)})`;
    case 'bucket':
      return `CAST(floor(${number} / ${whole(mask.width, 1)}) * ${whole(mask.width, 1)} AS ${numeric})`;
    case 'clamp':
      return clamp(mask, number, numeric);
    case 'grid':
      return gridCell(mask.decimals, number);
    case 'region_birth_band':
      return regionBirthBand(mask, text);
  }
}

const startsWithYear = (text: string): string => `regexp_full_match(${text}, '(18|19|20)\\d\\d(-[-0-9]*)?')`;

function yearBand(year: string, years: number): string {
  const from = `(CAST(${year} AS INTEGER) // ${whole(years, 1)} * ${whole(years, 1)})`;
  return `concat(${from}, '-', ${from} + ${whole(years, 1)} - 1)`;
}

function ageBand(mask: { years: number; asOf: string; top: number }, text: string): string {
  const age = `datesub('year', TRY_CAST(${text} AS DATE), DATE ${quoteText(mask.asOf)})`;
  const from = `(${age} // ${whole(mask.years, 1)} * ${whole(mask.years, 1)})`;
  return (
    `CASE WHEN regexp_full_match(${text}, '\\d{1,3}(-\\d{1,3}|\\+)') THEN ${text} WHEN ${age} < 0 THEN NULL ` +
    `WHEN ${age} >= ${whole(mask.top)} THEN '${whole(mask.top)}+' ` +
    `WHEN ${age} IS NOT NULL THEN concat(${from}, '-', ${from} + ${whole(mask.years, 1)} - 1) END`
  );
}

// least and greatest skip nulls in SQL, so a null is kept null by hand.
function clamp(mask: { bottom?: number; top?: number }, number: string, type: string): string {
  const low = mask.bottom === undefined ? number : `greatest(${number}, ${amount(mask.bottom)})`;
  const both = mask.top === undefined ? low : `least(${low}, ${amount(mask.top)})`;
  return `CASE WHEN ${number} IS NOT NULL THEN CAST(${both} AS ${type}) END`;
}

function gridCell(decimals: number, number: string): string {
  const factor = whole(10 ** decimals, 1);
  return `CAST(floor(${number} * ${factor}) / ${factor} AS DECIMAL(18, ${whole(decimals)}))`;
}

function regionBirthBand(mask: { region: number; years: number }, text: string): string {
  const id = `upper(replace(${text}, ' ', ''))`;
  const region = `substr(${id}, 1, ${whole(mask.region, 1)})`;
  return (
    `CASE WHEN regexp_full_match(${text}, '\\d{1,6}:\\d{4}-\\d{4}') THEN ${text} ` +
    `WHEN regexp_full_match(${id}, '[1-9]\\d{5}(18|19|20)\\d{9}[\\dX]') THEN concat(${region}, ':', ${yearBand(`substr(${id}, 7, 4)`, mask.years)}) ` +
    `WHEN regexp_full_match(${id}, '[1-9]\\d{14}') THEN concat(${region}, ':', ${yearBand(`concat('19', substr(${id}, 7, 2))`, mask.years)}) END`
  );
}
