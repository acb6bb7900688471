import * as z from "zod/mini";
import { duties } from "./duty.ts";
import { lawIdSchema, personSchema } from "../procedure/values/ids.ts";
import { incidentKeySchema } from "./incident.ts";
import { isOfSmallOrder } from "./small-order.ts";
import { expects } from "../procedure/values/expectation.ts";

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
export const duty = { schema: z.enum(duties) };

/** A procedure, by the id of its profile. */
export const profile = { schema: lawIdSchema };

/** An incident, by its key. */
export const incident = { schema: incidentKeySchema };
