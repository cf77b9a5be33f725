import type { RejectReason } from './job.ts';

/** One record of a CSV file: its fields, or why it has none. `line` is the physical line it starts on. */
export type CsvRecord = { line: number; fields: string[] } | { line: number; problem: RejectReason };

/** Characters a record may have; more means a lost quote or no CSV at all. */
export const RECORD_LIMIT = 65_536;

/**
 * Streaming CSV reader after RFC 4180, strict: a quote opens only at the start of a field and closes only at its end.
 * A broken record costs its own line; reading goes on with the next one.
 */
export class CsvRecords {
  #rest = '';
  #line = 1;
  #skipping = false;

  /** Records that are complete with this piece of text. */
  push(text: string): CsvRecord[] {
    this.#rest += text;
    return this.#take(false);
  }

  /** What is left at the end of the file. */
  end(): CsvRecord[] {
    return this.#take(true);
  }

  #take(last: boolean): CsvRecord[] {
    const out: CsvRecord[] = [];
    let at = 0;
    while (at < this.#rest.length) {
      const next = this.#one(at, last, out);
      if (next < 0) break;
      at = next;
    }
    this.#rest = this.#rest.slice(at);
    return out;
  }

  /** Reads one record at `at` into `out` and answers where the next begins, or -1 when more text is needed. */
  #one(at: number, last: boolean, out: CsvRecord[]): number {
    const text = this.#rest;
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    if (newline < 0 && !last) return this.#overlong(at, out);
    if (this.#skipping) {
      this.#skipping = false;
      return this.#advance(stop + 1, 1);
    }
    const line = text.slice(at, text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop);
    if (line === '') return this.#advance(stop + 1, 1);
    if (line.length > RECORD_LIMIT) out.push({ line: this.#line, problem: 'record-too-long' });
    else if (!line.includes('"')) out.push({ line: this.#line, fields: line.split(',') });
    else return this.#quoted(at, stop, last, out);
    return this.#advance(stop + 1, 1);
  }

  #overlong(at: number, out: CsvRecord[]): number {
    if (this.#rest.length - at <= RECORD_LIMIT) return -1;
    if (!this.#skipping) out.push({ line: this.#line, problem: 'record-too-long' });
    this.#skipping = true;
    return this.#rest.length;
  }

  #quoted(at: number, stop: number, last: boolean, out: CsvRecord[]): number {
    const parsed = parseQuoted(this.#rest, at);
    if (parsed === 'open' && !last && this.#rest.length - at <= RECORD_LIMIT) return -1;
    if (typeof parsed === 'string') {
      out.push({ line: this.#line, problem: parsed === 'open' ? 'unterminated-quote' : 'bad-quote' });
      return this.#advance(stop + 1, 1);
    }
    // The record may close at the edge of what has arrived: its line ending can still be on the way.
    if (parsed.next > this.#rest.length && !last) return -1;
    if (parsed.next - at > RECORD_LIMIT) out.push({ line: this.#line, problem: 'record-too-long' });
    else out.push({ line: this.#line, fields: parsed.fields });
    return this.#advance(parsed.next, parsed.lines);
  }

  #advance(to: number, lines: number): number {
    this.#line += lines;
    return to;
  }
}

type Quoted = { fields: string[]; next: number; lines: number };

/** One record with quotes from `at`; `next` lies past its line ending (past the text, when that has not arrived). */
function parseQuoted(text: string, at: number): Quoted | 'open' | 'broken' {
  const fields: string[] = [];
  let lines = 1;
  for (let from = at; ;) {
    let value: string;
    let to: number;
    if (text[from] === '"') {
      const close = closingQuote(text, from + 1);
      if (close < 0) return 'open';
      const raw = text.slice(from + 1, close);
      for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) lines += 1;
      value = raw.replaceAll('""', '"');
      to = close + 1;
    } else {
      to = fieldEnd(text, from);
      value = text.slice(from, to);
      if (value.includes('"')) return 'broken';
    }
    fields.push(value);
    if (text[to] === ',') from = to + 1;
    else if (text[to] === '\r' && (text[to + 1] === '\n' || to + 1 === text.length))
      return { fields, next: to + 2, lines };
    else if (text[to] === '\n' || to === text.length) return { fields, next: to + 1, lines };
    else return 'broken';
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function fieldEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
  return text[at] === '\n' && text[at - 1] === '\r' && at > from ? at - 1 : at;
}
