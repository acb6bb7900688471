import { expects } from "../../values/expectation.ts";
import * as z from "zod/mini";
import { digestSchema, lawIdSchema, personSchema } from "../../values/ids.ts";
import { isSafePublicKey } from "../../values/public-key.ts";
import { versionSchema } from "../../values/version.ts";
import { dutySchema } from "../../law/duty.ts";
import { incidentKeySchema } from "../incident.ts";
import { mailAddressSchema } from "../../values/mail-address.ts";
import { signInSchema } from "../../values/sign-in.ts";
import { knownDepositarySchema } from "../../treaty/depositary-reference.ts";

// The fields that only commands of the office and of incidents have; for the others there are the kinds of field of a case.

const publicKeySchema = z.string().check(
  // The last digit carries four bits only: written otherwise, one key could look like two.
  z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, {
    error: expects("wantPublicKey"),
    // What is no base64 is not decoded.
    abort: true,
  }),
  z.refine(isSafePublicKey, expects("wantSafeKey")),
);

/** A person, by their personnel number. */
export const person = { schema: personSchema };

/** A public key: Ed25519, raw, in base64. */
export const publicKey = { schema: publicKeySchema };

/** A public key, or none: in a demonstration people act by their names. */
export const publicKeyOrNone = { schema: z.nullable(publicKeySchema) };

/** Whose tokens establish people. */
export const signIn = { schema: signInSchema };

/** The same, or that nobody's do. */
export const signInOrNone = { schema: z.nullable(signInSchema) };

/** A depositary, by the id that treaty files give it. */
export const depositary = { schema: knownDepositarySchema };

/** A mail address alone. */
export const address = { schema: mailAddressSchema };

/** The same, or none. */
export const addressOrNone = { schema: z.nullable(mailAddressSchema) };

/** Mail addresses, each once. */
export const addresses = {
  schema: z
    .array(mailAddressSchema)
    .check(z.refine((all) => new Set(all).size === all.length, expects("wantEachOnce"))),
};

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
