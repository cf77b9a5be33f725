import { hashWith } from './suites.ts';

// GB/T 32918.2, curve of GB/T 32918.5. Verification only: nothing here is secret, so that it need not run in constant time.
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const a = p - 3n;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const G: Point = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
/** The user id that GM/T 0009 sets where none is agreed. */
export const SM2_USER_ID = '1234567812345678';
/** Everything of a DER SPKI before the point, which follows as 04, x, y. */
const SPKI_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');

/** A point of the curve, affine. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}
/** Jacobian coordinates: x = X / Z^2, y = Y / Z^3; Z = 0 is the point at infinity. */
type Jacobian = readonly [bigint, bigint, bigint];
const INFINITY: Jacobian = [1n, 1n, 0n];
const mod = (value: bigint, m = p): bigint => {
  const rest = value % m;
  return rest < 0n ? rest + m : rest;
};

function double([X, Y, Z]: Jacobian): Jacobian {
  if (Z === 0n || Y === 0n) return INFINITY;
  const YY = mod(Y * Y);
  const S = mod(4n * X * YY);
  const ZZ = mod(Z * Z);
  const M = mod(3n * (X - ZZ) * (X + ZZ)); // a = -3
  const X3 = mod(M * M - 2n * S);
  return [X3, mod(M * (S - X3) - 8n * YY * YY), mod(2n * Y * Z)];
}

function add(P: Jacobian, Q: Jacobian): Jacobian {
  if (P[2] === 0n) return Q;
  if (Q[2] === 0n) return P;
  const [Z1, Z2] = [mod(P[2] * P[2]), mod(Q[2] * Q[2])];
  const [U1, U2] = [mod(P[0] * Z2), mod(Q[0] * Z1)];
  const [S1, S2] = [mod(P[1] * Z2 * Q[2]), mod(Q[1] * Z1 * P[2])];
  if (U1 === U2) return S1 === S2 ? double(P) : INFINITY;
  const [H, R] = [mod(U2 - U1), mod(S2 - S1)];
  const HH = mod(H * H);
  const HHH = mod(H * HH);
  const V = mod(U1 * HH);
  const X3 = mod(R * R - HHH - 2n * V);
  return [X3, mod(R * (V - X3) - S1 * HHH), mod(H * P[2] * Q[2])];
}

/** s * G + t * Q, both sums in one pass. */
function addMultiples(s: bigint, t: bigint, { x, y }: Point): Jacobian {
  const Q: Jacobian = [x, y, 1n];
  const base: Jacobian = [G.x, G.y, 1n];
  const sums: readonly Jacobian[] = [INFINITY, base, Q, add(base, Q)];
  let sum = INFINITY;
  for (let bit = 255n; bit >= 0n; bit -= 1n) {
    const which = Number((s >> bit) & 1n) + 2 * Number((t >> bit) & 1n);
    sum = add(double(sum), sums[which] ?? INFINITY);
  }
  return sum;
}

function inverse(value: bigint): bigint {
  let [r0, r1, t0, t1] = [p, mod(value), 0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - q * r1, t1, t0 - q * t1];
  }
  return mod(t0);
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
/** Whether these are coordinates of a point of the curve. */
export const isSm2Point = ({ x, y }: Point): boolean => x < p && y < p && mod(y * y - (x * x * x + a * x + b)) === 0n;

/** Z_A of GB/T 32918.2, 5.5, then e: what is signed in place of the message. */
function digestOf({ x, y }: Point, message: Uint8Array): bigint {
  const id = Buffer.from(SM2_USER_ID);
  const bits = Buffer.alloc(2);
  bits.writeUInt16BE(id.length * 8);
  const z = hashWith('sm', Buffer.concat([bits, id, ...[a, b, G.x, G.y, x, y].map(bytesOf)]));
  return numberOf(hashWith('sm', Buffer.concat([z, message])));
}

/** Whether r and s (32 bytes each) are a signature of the message under the public point (GB/T 32918.2, 7.1). */
export function sm2Verify(key: Point, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64 || !isSm2Point(key)) return false;
  const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
  const t = mod(r + s, n);
  if (r === 0n || s === 0n || r >= n || s >= n || t === 0n) return false;
  const [X, , Z] = addMultiples(s, t, key);
  if (Z === 0n) return false;
  const over = inverse(Z);
  return mod(digestOf(key, message) + mod(X * over * over), n) === r;
}

/** The point of a DER SPKI of this curve. @throws Error for any other key */
export function sm2PointOf(spki: Uint8Array): Point {
  const der = Buffer.from(spki);
  const prefix = SPKI_PREFIX.length;
  if (der.length !== prefix + 65 || !der.subarray(0, prefix).equals(SPKI_PREFIX) || der[prefix] !== 4)
    throw new Error('is no SM2 public key');
  return { x: numberOf(der.subarray(prefix + 1, prefix + 33)), y: numberOf(der.subarray(prefix + 33)) };
}
