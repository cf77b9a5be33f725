import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { creditCodeHolds } from '../organizations/index.ts';
import type { Config } from '../platform/config/index.ts';

const text = (most: number) =>
  z.string('is required, a text').trim().min(1, 'must not be empty').max(most, 'is too long');
const organization = z.strictObject({
  name: text(100),
  creditCode: text(18).refine((v) => creditCodeHolds(v), 'is no unified social credit code (GB 32100)'),
  entityType: z.enum(
    ['administrative_organ', 'authorized_organization'],
    'must be administrative_organ or authorized_organization',
  ),
  /** Why it is what it is: the document that says so. */
  legalBasis: text(500),
});
const login = z.strictObject({ name: text(60), issuer: text(200), subject: text(200) });
const beginning = z.strictObject({
  jurisdiction: text(20),
  center: organization,
  dataAuthority: organization,
  administrators: z.strictObject({
    system_administrator: login,
    security_administrator: login,
    audit_administrator: login,
  }),
});
export type Beginning = z.infer<typeof beginning>;
export type FirstOrganization = z.infer<typeof organization>;

/** What `bootstrap` reads: every mistake of the file at once, each with its place. */
export function readBeginning(path: string, { issuers }: Config): Beginning | { readonly mistakes: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { mistakes: [code === undefined ? `${path} is not JSON` : `${path} cannot be read (${code})`] };
  }
  const parsed = beginning.safeParse(value);
  if (!parsed.success)
    return { mistakes: parsed.error.issues.map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`) };
  const mistakes = [...faultsOf(parsed.data, issuers.map((one) => one.issuer))]; // prettier-ignore
  return mistakes.length > 0 ? { mistakes } : parsed.data;
}

function* faultsOf(
  { administrators, center, dataAuthority }: Beginning,
  issuers: readonly string[],
): Generator<string> {
  if (center.creditCode === dataAuthority.creditCode) yield 'dataAuthority.creditCode: is that of the center';
  const seen = new Map<string, string>();
  for (const [office, { issuer, subject, name }] of Object.entries(administrators)) {
    if (!issuers.includes(issuer)) yield `administrators.${office}.issuer: is none of OIDC_ISSUERS_FILE`;
    for (const key of [`login ${issuer} ${subject}`, `name ${name}`]) {
      const other = seen.get(key);
      if (other !== undefined)
        yield `administrators.${office}: is the same person as ${other}; three persons are needed`;
      seen.set(key, office);
    }
  }
}
