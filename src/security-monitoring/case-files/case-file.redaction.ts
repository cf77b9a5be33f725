import type { CaseTransition } from '../../platform/ledger/case-file.ts';

/** A keyed digest of a value at its place: says nothing to who does not have the key, and lets who has it prove the value. */
export type Digest = (value: string) => string;

/** 个人隐私: natural persons, by name or by id. */
const personal = new Set(['personId', 'actedFor', 'signer', 'securityOfficer', 'currentOfficer']);
/** Whoever holds the register of experts draws them again from the seed; what they declared is theirs. */
const ofExperts = new Set(['drawSeed', 'interest']);
/** The applicant's own words, which nobody but it can declare harmless: blanked whether or not they are marked. */
const applicants = new Set(['plan', 'answers', 'statement', 'comment', 'dissent', 'remark']);
/** Of a material that its filer marked as a trade secret. */
const ofMarked = new Set(['fileName', 'auditorName', 'seal']);
/**
 * Of these the history stays, and not the record: what an operator makes or answers under an agreement is its business, and the
 * result of the round, which tells of other applicants as objections to it do, is public by its own route as far as it is.
 */
export const withheld: ReadonlySet<string> = new Set([
  'review_result',
  'objection',
  'agreement_renewal',
  'eligibility_case',
  'violation',
  'scenario',
  'partner',
  'share_request',
  'grant',
  'delivery',
  'product',
]);

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Blanks for the public what Art. 15 of the Regulation on Open Government Information keeps from it: trade secrets (商业秘密),
 * as the filer of a material and the parties of an agreement marked them, and what concerns natural persons (个人隐私).
 * Hashes of documents stay.
 */
export class Redaction {
  private readonly names = new Set<string>();
  /** Codes of parts that are marked as a trade secret. */
  private readonly secret = new Set<string>();
  constructor(
    private readonly digest: Digest,
    views: readonly object[],
  ) {
    for (const view of views) this.learn(view);
  }

  view(view: Values): Values {
    return this.values(view);
  }
  /** What was signed holds what is blanked elsewhere, and a signature or a digest lets who guesses it know that it is right. */
  transition({ signed: _signed, ...t }: CaseTransition): CaseTransition {
    const blank = (value: string | null): string | null => (value === null ? null : this.digest(value));
    return { ...t, personId: blank(t.personId), actedFor: blank(t.actedFor) };
  }

  /** Names of persons that stand somewhere by themselves are blanked in running text, too. */
  private learn(value: unknown): void {
    if (Array.isArray(value)) for (const part of value) this.learn(part);
    if (!isValues(value)) return;
    for (const code of (value.tradeSecretSections ?? []) as readonly string[]) this.secret.add(code);
    for (const [name, part] of Object.entries(value))
      if (personal.has(name) && typeof part === 'string' && part.trim() !== '') this.names.add(part);
      else this.learn(part);
  }

  private values(value: Values): Values {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const blank =
          personal.has(name) ||
          ofExperts.has(name) ||
          applicants.has(name) ||
          (value.tradeSecret === true && ofMarked.has(name));
        if (blank) return [name, this.blanked(part)];
        return [name, name === 'sections' && isValues(part) ? this.sections(part) : this.value(part)];
      }),
    );
  }
  /** A part that any record of the case marks as secret is so wherever its text stands, in an amendment too. */
  private sections(sections: Values): Values {
    return Object.fromEntries(
      Object.entries(sections).map(([code, text]) => [
        code,
        this.secret.has(code) ? this.blanked(text) : this.value(text),
      ]),
    );
  }
  private value(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.value(part));
    if (isValues(value)) return value instanceof Date ? value : this.values(value);
    return typeof value === 'string' ? this.text(value) : value;
  }
  private text(text: string): string {
    let told = text;
    for (const name of this.names) told = told.replaceAll(name, () => this.digest(name));
    return told;
  }
  private blanked(value: unknown): unknown {
    return value === null || value === undefined || value === '' ? value : this.digest(JSON.stringify(value));
  }
}
