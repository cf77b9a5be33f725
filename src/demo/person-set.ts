import { checkCharacter } from '../data-plane/engine/resident-id.ts';

/** A synthetic person. The district code 320199 inside the id was never assigned: no such number belongs to anybody. */
export interface Person {
  residentId: string;
  name: string;
  phone: string;
  birthDate: string;
  district: string;
  diagnosis: string;
}

/** Stands in every synthetic name and in no ordinary text: where it shows up, a raw name has leaked. */
export const NAME_MARKER = '䶮';

export const PERSON_HEADER = ['resident_id', 'name', 'phone', 'birth_date', 'district', 'diagnosis'] as const;

/** The eleven districts of Nanjing (GB/T 2260). */
export const DISTRICTS = [
  '320102',
  '320104',
  '320105',
  '320106',
  '320111',
  '320113',
  '320114',
  '320115',
  '320116',
  '320117',
  '320118',
];

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '司马'];
const GIVEN = ['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇', '军', '杰'];
/** ICD-10 style codes, the frequent ones several times, the last one rare. */
const DIAGNOSES = ['I10', 'I10', 'I10', 'E11.9', 'E11.9', 'J45.0', 'J45.0', 'K29.5', 'M54.5', 'I25.1', 'C34.1', 'G35'];

export interface PersonSetOptions {
  rows: number;
  seed?: number;
  /** Every so many rows one line is broken (wrong date, missing field, stray quote, empty id). */
  dirtyEvery?: number;
}

/** Small fixed generator (mulberry32): the same seed gives the same city. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The persons, one by one. Resident ids are distinct up to about 20 million rows. */
export function* persons({ rows, seed = 320100 }: PersonSetOptions): Generator<Person> {
  const random = numbers(seed);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random.next().value * list.length)] ?? fallback;
  for (let i = 0; i < rows; i += 1) {
    // The day of birth and the sequence count together, so that no number comes twice.
    const day = i % 21_000;
    const birthDate = `${1940 + (day % 70)}-${two(1 + (Math.floor(day / 70) % 12))}-${two(1 + Math.floor(day / 840))}`;
    const first17 = `320199${birthDate.replaceAll('-', '')}${String(Math.floor(i / 21_000) % 1000).padStart(3, '0')}`;
    yield {
      residentId: first17 + checkCharacter(first17),
      name: `${pick(SURNAMES, '王')}${NAME_MARKER}${pick(GIVEN, '')}`,
      phone: `199${String(Math.floor(random.next().value * 1_000_000)).padStart(8, '0')}`,
      birthDate,
      district: pick(DISTRICTS, '320102'),
      diagnosis: pick(DIAGNOSES, 'I10'),
    };
  }
}

function broken(person: Person, turn: number): string {
  const { residentId, name, phone, birthDate, district, diagnosis } = person;
  switch (turn % 4) {
    case 0:
      return [residentId, name, phone, birthDate.replace(/-\d\d$/, '-32'), district, diagnosis].join(',');
    case 1:
      return [residentId, name, phone].join(',');
    case 2:
      return [residentId, `"${name}"x`, phone, birthDate, district, diagnosis].join(',');
    default:
      return ['', name, phone, birthDate, district, diagnosis].join(',');
  }
}

/** The set as CSV text, in pieces of some 1,000 lines. */
export function* personCsv(options: PersonSetOptions): Generator<string> {
  let text = `${PERSON_HEADER.join(',')}\n`;
  let i = 0;
  for (const person of persons(options)) {
    i += 1;
    const turn = i / (options.dirtyEvery ?? Infinity);
    text += `${turn > 0 && Number.isInteger(turn) ? broken(person, turn) : Object.values(person).join(',')}\n`;
    if (i % 1000 > 0) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** The normalized resident ids of the set, in order: whom a demo or test may ask for consent. */
export async function* personIds(options: PersonSetOptions): AsyncGenerator<string> {
  for (const person of persons(options)) yield person.residentId;
}
