import { DomainError } from '../errors/domain-error.ts';

const MAX_DEPTH = 32;
const MAX_KEYS = 20_000;

const malformed = (code: string): DomainError =>
  new DomainError('malformed', { errors: [{ pointer: '', code, message: code }] });

/**
 * Parses a JSON body. Refused before anything else sees it: deeper than 32 levels, more than 20,000 members, a
 * duplicate member, `__proto__`.
 */
export function parseJson(text: string): unknown {
  new Scanner(text).scan();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('not-json');
  }
}

/** One pass over the text, only as deep as is needed to see nesting and member names. */
class Scanner {
  private readonly open: (Set<string> | undefined)[] = [];
  private members = 0;
  constructor(private readonly text: string) {}

  scan(): void {
    const { text } = this;
    for (let i = 0; i < text.length; i += 1) {
      const c = text[i];
      if (c === '{') this.enter(new Set());
      else if (c === '[') this.enter(undefined);
      else if (c === '}' || c === ']') this.open.pop();
      else if (c === '"') i = this.string(i);
    }
  }

  private enter(names: Set<string> | undefined): void {
    this.open.push(names);
    if (this.open.length > MAX_DEPTH) throw malformed('too-deep');
  }

  /** Skips a string; one that is followed by a colon is a member's name. Answers where it ends. */
  private string(start: number): number {
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    const names = this.open.at(-1);
    if (names && this.isName(end + 1)) this.member(names, this.text.slice(start, end + 1));
    return end;
  }

  /** Whether a colon follows, whatever white space lies between. */
  private isName(from: number): boolean {
    let at = from;
    while (at < this.text.length && ' \t\n\r'.includes(this.text[at] ?? '-')) at += 1;
    return this.text[at] === ':';
  }

  private member(names: Set<string>, raw: string): void {
    let name = raw;
    try {
      name = JSON.parse(raw) as string;
    } catch {
      throw malformed('not-json');
    }
    this.members += 1;
    if (name === '__proto__') throw malformed('bad-member');
    if (this.members > MAX_KEYS) throw malformed('too-many-members');
    if (names.has(name)) throw malformed('duplicate-member');
    names.add(name);
  }
}
