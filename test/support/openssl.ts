import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyAlgorithm } from '../../src/platform/crypto/index.ts';

const run = (...args: string[]): string => execFileSync('openssl', args, { stdio: 'pipe' }).toString();
const tried = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    return `failed: ${String((error as { stderr?: Buffer }).stderr ?? error)}`;
  }
};
export const opensslVersion = tried(() => run('version')).trim();

/** The user id of GM/T 0009, which openssl does not take by itself. */
const USER = ['-pkeyopt', 'distid:1234567812345678'];
const digest = { SM2: ['-digest', 'sm3', ...USER], ES256: ['-digest', 'sha256'] } as const;
const made = { SM2: 'SM2', ES256: 'P-256' } as const;

/** A folder with a pair of keys that the openssl command line made. */
export class OpensslKey {
  private readonly folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  readonly publicKey: string;
  constructor(readonly algorithm: KeyAlgorithm) {
    run('genpkey', '-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${made[algorithm]}`, '-out', this.at('key.pem'));
    this.publicKey = run('pkey', '-in', this.at('key.pem'), '-pubout');
  }
  private at(name: string): string {
    return join(this.folder, name);
  }
  /** base64 of the DER that it writes. */
  sign(text: string): string {
    writeFileSync(this.at('text'), text);
    const files = ['-inkey', this.at('key.pem'), '-in', this.at('text'), '-out', this.at('signature')];
    run('pkeyutl', '-sign', '-rawin', ...digest[this.algorithm], ...files);
    return readFileSync(this.at('signature')).toString('base64');
  }
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const numberOf = (bytes: Buffer): Buffer => {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const bare = bytes.subarray(start);
  const body = (bare[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bare]) : bare;
  return Buffer.concat([Buffer.of(2, body.length), body]);
};
/** DER of r and s, as openssl wants it. */
export function derOf(rAndS: Buffer): Buffer {
  const body = Buffer.concat([numberOf(rAndS.subarray(0, 32)), numberOf(rAndS.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}

/** What openssl says of a signature (base64url of r and s) of a text under a public key. */
export function opensslVerifies(algorithm: KeyAlgorithm, publicKey: string, text: string, value: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  const at = (name: string): string => join(folder, name);
  try {
    writeFileSync(at('public.pem'), publicKey);
    writeFileSync(at('text'), text);
    writeFileSync(at('signature'), derOf(Buffer.from(value, 'base64url')));
    const files = ['-pubin', '-inkey', at('public.pem'), '-in', at('text'), '-sigfile', at('signature')];
    return /Verified Successfully/.test(
      tried(() => run('pkeyutl', '-verify', '-rawin', ...digest[algorithm], ...files)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where CI says so, an openssl that cannot do it is a failure, not a reason to skip. */
const required = process.env.REQUIRE_OPENSSL === 'true';
/** Tests that hold ours against OpenSSL 3. */
export const withOpenssl = /^OpenSSL 3/.test(opensslVersion) || required ? it : it.skip;

/** Why this machine's openssl cannot check SM2, or undefined. */
export const noSm2 = ((): string | undefined => {
  const said = tried(() => {
    const key = new OpensslKey('SM2');
    const value = key.sign('probe');
    key.close();
    return value;
  });
  return said.startsWith('failed') && !required ? `${opensslVersion}: ${said}` : undefined;
})();
