const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const SHAPE = /^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

const value36 = (c: string): number => parseInt(c, 36);

/** Positions 9-17 are the organization code with a check of its own: 11 - sum mod 11, 10 = X, 11 = 0. */
function organizationCodeHolds(code: string): boolean {
  const sum = ORGANIZATION_WEIGHTS.reduce((all, weight, i) => all + weight * value36(code[i] ?? '0'), 0);
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** The check digits of a unified social credit code (GB 32100): weights 3^i mod 31. */
export function creditCodeHolds(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const c of code.slice(0, 17)) {
    sum += weight * ALPHABET.indexOf(c);
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17] && organizationCodeHolds(code.slice(8, 17));
}

/** A valid code for a region and a serial number; used for generated data. */
export function makeCreditCode(prefix: string, serial: number): string {
  const body = serial.toString().padStart(8, '0');
  const sum = ORGANIZATION_WEIGHTS.reduce((all, weight, i) => all + weight * value36(body[i] ?? '0'), 0);
  const check = 11 - (sum % 11);
  const head = `${prefix}${body}${check === 10 ? 'X' : check === 11 ? '0' : check}`;
  const last = [...ALPHABET].find((c) => creditCodeHolds(head + c));
  if (last === undefined) throw new Error(`no check digit for ${head}`);
  return head + last;
}
