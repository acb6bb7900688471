/** The prime of Curve25519. */
const prime = 2n ** 255n - 19n;
/** The constant of the curve -x² + y² = 1 + d x² y² (RFC 8032, section 5.1). */
const d = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
/** The bit of the last byte that says which of the two points of an ordinate is meant. */
const signBit = 1n << 255n;

// The ordinates of the eight points whose order divides eight; one of them negated is another (RFC 7748, section 6.1). A signature by
// such a key can be made without any private key.
const ofOrderEight = 0x5fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
const ofSmallOrder: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  prime - 1n,
  ofOrderEight,
  prime - ofOrderEight,
]);

const numberIn = (base64: string): bigint =>
  Array.from(atob(base64)).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte.charCodeAt(0)), 0n);

/** Whether a number is a square modulo the prime (Euler's criterion). */
const isSquare = (value: bigint): boolean => {
  let [result, factor] = [1n, value % prime];
  for (let rest = (prime - 1n) / 2n; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result === 1n;
};

/**
 * Whether a raw Ed25519 public key, in base64, can be somebody's alone: a point of the curve in its one reduced encoding, and not of
 * small order. Anybody can sign by a point of small order; implementations disagree about the other encodings.
 */
export const isSafePublicKey = (publicKey: string): boolean => {
  const encoded = numberIn(publicKey);
  const y = encoded & (signBit - 1n);
  if (y >= prime || ofSmallOrder.has(y)) return false;
  const square = y * y;
  // x² is (y² - 1) / (d y² + 1), which is a square where the product is one.
  return isSquare((square - 1n) * (d * square + 1n));
};
