// The y-coordinates, in little-endian hexadecimal, of all points of Curve25519 whose order divides eight, those written unreduced included.
// A signature by such a key can be made without any private key (RFC 8032, section 5.1.7; RFC 7748, section 6.1).
const ordinates: readonly string[] = [
  `01${"00".repeat(31)}`,
  "00".repeat(32),
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  `ec${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
];

/** The bit of the last byte that says which of the two points of an ordinate is meant. */
const signBit = 0x80;

const inBase64 = (hex: string, sign: number): string => {
  const bytes = (hex.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
  const last = bytes.length - 1;
  return btoa(
    String.fromCharCode(...bytes.map((byte, index) => (index === last ? byte | sign : byte))),
  );
};

const keys: ReadonlySet<string> = new Set(
  ordinates.flatMap((hex) => [inBase64(hex, 0), inBase64(hex, signBit)]),
);

/** Whether a raw Ed25519 public key, in base64, is a point of small order: anybody can sign by it. */
export const isOfSmallOrder = (publicKey: string): boolean => keys.has(publicKey);
