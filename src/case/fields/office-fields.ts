import { expects } from "../../values/expectation.ts";
import * as z from "zod/mini";
import { digestSchema, lawIdSchema, personSchema } from "../../values/ids.ts";
import { isSafePublicKey } from "../../values/public-key.ts";
import { versionSchema } from "../../values/version.ts";
import { dutySchema } from "../../law/duty.ts";
import { incidentKeySchema } from "../incident.ts";
import { mailAddressSchema } from "../../values/mail-address.ts";
import { signInSchema } from "../../values/sign-in.ts";
import { relyingPartySchema } from "../../values/relying-party.ts";
import { credentialIdSchema, passkeyAlgorithms, spkiSchema } from "../../values/passkey.ts";
import { instantSchema } from "../../time/date.ts";
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

/** For whom browsers make passkeys. */
export const relyingParty = { schema: relyingPartySchema };

/** Whom an invitation to register a key is for, and the digest of its secret. */
export const invitation = { schema: digestSchema };

/** The founders, each with the invitation to their first passkey, and the digest of the recovery code where there is one. */
export const founders = {
  schema: z.strictObject({
    relyingParty: relyingPartySchema,
    invitations: z
      .array(z.strictObject({ person: personSchema, invitation: digestSchema }))
      .check(z.minLength(1), z.maxLength(2)),
    recovery: z.nullable(digestSchema),
  }),
};

const secretOf = (shape: RegExp) => z.string().check(z.regex(shape, expects("wantSecret")));

/** A key that its holder registers: a passkey, or the public half of a key file. */
export const ownKey = {
  schema: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("passkey"),
      /** The id by which browsers know it. */
      credential: credentialIdSchema,
      algorithm: z.enum(passkeyAlgorithms),
      publicKey: spkiSchema,
      backupEligible: z.boolean(),
    }),
    z.strictObject({ kind: z.literal("file"), publicKey: publicKeySchema }),
  ]),
};

/** By what a key may be registered: an invitation, or the office's recovery code. Its secret is spent with it. */
export const keyGround = {
  schema: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("invitation"),
      invitation: digestSchema,
      /** 256 random bits, in hexadecimal. */
      secret: secretOf(/^[0-9a-f]{64}$/),
    }),
    z.strictObject({
      kind: z.literal("recovery"),
      recovery: digestSchema,
      /** 128 random bits, in hexadecimal. */
      secret: secretOf(/^[0-9a-f]{32}$/),
      /** The digest of the code that takes its place. */
      next: digestSchema,
    }),
  ]),
};

/** A key that was registered, by its public half in base64. */
export const registeredKey = { schema: z.union([publicKeySchema, spkiSchema]) };

/** What the confirmer was told: the first six bytes of the key's SHA-256, in hexadecimal. */
export const wordsTyped = {
  schema: z.string().check(z.regex(/^[0-9a-f]{12}$/, expects("wantKeyWords"))),
};

/** Since when a key is lost; null where it is given up. */
export const lostSince = { schema: z.nullable(instantSchema) };

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
