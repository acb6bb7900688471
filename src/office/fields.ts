import { expects } from "../procedure/values/expectation.ts";
import * as z from "zod/mini";
import { digestSchema, lawIdSchema, personSchema } from "../procedure/values/ids.ts";
import { versionSchema } from "../procedure/values/version.ts";
import { dutySchema } from "./duty.ts";
import { incidentKeySchema } from "./incident.ts";

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

// The fields that only commands of the office and of incidents have; for the others there are the kinds of field of a case.

const publicKeySchema = z.string().check(
  // The last digit carries four bits only: written otherwise, one key could look like two.
  z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, expects("wantPublicKey")),
  z.refine((publicKey) => !isOfSmallOrder(publicKey), expects("wantSafeKey")),
);

/** A person, by their personnel number. */
export const person = { schema: personSchema };

/** A public key: Ed25519, raw, in base64. */
export const publicKey = { schema: publicKeySchema };

/** A public key, or none: in a demonstration people act by their names. */
export const publicKeyOrNone = { schema: z.nullable(publicKeySchema) };

/** One of the duties in which people act. */
export const duty = { schema: dutySchema };

/** A procedure, by its id. */
export const procedure = { schema: lawIdSchema };

/** A kind of law file that a person may confirm. */
export const lawFileKind = { schema: z.enum(["procedure", "treaty"]) };

/** A law file, by its id. */
export const lawFile = { schema: lawIdSchema };

/** The version of a law file, or none. */
export const lawVersion = { schema: z.nullable(versionSchema) };

/** The digest of a law file's content. */
export const fileDigest = { schema: digestSchema };

/** An incident, by its key. */
export const incident = { schema: incidentKeySchema };
