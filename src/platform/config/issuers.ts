import { readFileSync } from 'node:fs';
import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const secure = (v: string): boolean => {
  const url = URL.parse(v);
  if (!url || url.username !== '' || url.hash !== '' || url.search !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
};
const name = z.string('is required, a text').min(1, 'must not be empty').max(200, 'is too long');
const names = (what: string) => z.array(name, `must be a list of ${what}`).max(20, 'has more than 20 entries');

const issuer = z.strictObject({
  /** Exactly what its tokens carry as `iss`. */
  issuer: name.refine(secure, 'must be an https address (http on this machine only), exactly as in the tokens'),
  /** What its tokens for this system carry as `aud`. */
  audience: name,
  algorithms: z
    .array(z.enum(['ES256', 'PS256'], 'must be ES256 or PS256'), 'must be a list of ES256 and PS256')
    .min(1, 'must name one at least')
    .prefault(['ES256', 'PS256']),
  claims: z
    .strictObject({
      subject: name.prefault('sub'),
      clientId: name.prefault('client_id'),
      acr: name.prefault('acr'),
      authTime: name.prefault('auth_time'),
    })
    .prefault({}),
  requiredAcr: names('acr values').prefault([]),
  strongAcr: names('acr values').prefault([]),
  jwksRefreshSeconds: z
    .number('must be a number')
    .int('must be whole')
    .min(5, 'must be 5 or more')
    .max(86_400, 'must be 86400 or less')
    .prefault(300),
  /** Public client of Swagger UI (authorization code with PKCE); absent: no login from there. */
  docs: z
    .strictObject({ clientId: name, scopes: names('scopes').prefault(['openid']), resource: name.optional() })
    .optional(),
});
export type IssuerSettings = z.infer<typeof issuer>;
const list = z
  .array(issuer, 'must be a list of issuers')
  .min(1, 'must name one issuer at least')
  .max(20, 'has more than 20 issuers');

/** The issuers of a JSON file, or what is wrong with it: every fault, each with its place. */
export function readIssuers(path: string): { issuers: IssuerSettings[]; mistakes: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { issuers: [], mistakes: [code === undefined ? 'is not JSON' : `cannot be read (${code})`] };
  }
  const parsed = list.safeParse(value);
  if (!parsed.success) return { issuers: [], mistakes: parsed.error.issues.flatMap(faultsOf) };
  const twice = parsed.data.filter((one, i, all) => all.findIndex((other) => other.issuer === one.issuer) < i);
  const mistakes = twice.map((one) => `names ${one.issuer} twice`);
  if (parsed.data.filter((one) => one.docs).length > 1) mistakes.push('gives docs to more than one issuer');
  return { issuers: parsed.data, mistakes };
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${at}.${key} is not a setting`);
  return [`${at === '' ? 'it' : at} ${issue.message}`];
}
