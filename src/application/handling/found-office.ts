import { handleOffice, officeRequestSchema } from "./office.ts";
import type { Answer } from "./answer.ts";
import type { Desk } from "../desk.ts";
import { NoSystemKey, publicKeyIn } from "./establish.ts";

export type Founding = {
  /** The office's name. */
  readonly name: string;
  readonly demonstration: boolean;
  /** The first administrator's personnel number, and the raw Ed25519 public key in base64 where keys establish persons. */
  readonly administrator: string;
  readonly publicKey: string | null;
  /** The raw Ed25519 public key, in base64, by which checkpoints will be signed. */
  readonly checkpointKey: string;
  /** The token issuer that establishes persons, where one does. */
  readonly issuer?: string;
  /** The command's id, where whoever is stopped founds the same office again and gets the first answer; else a new one. */
  readonly id?: string;
};

/**
 * Opens an office: its first entry names the administrator, who grants every other duty, and the keys by which the system and
 * checkpoints are signed; it is signed by the first of the system's keys at hand. Refused where it is open.
 * @throws when a field is not well formed; NoSystemKey when the system has no key
 */
export const foundOffice = async (desk: Desk, founding: Founding): Promise<Answer> => {
  const { name, demonstration, administrator, publicKey, checkpointKey, issuer } = founding;
  const keys = desk.world.systemKeys();
  const [first] = keys;
  if (first === undefined) throw new NoSystemKey({ kind: "systemKeyNeeded" });
  const { id, office } = officeRequestSchema.parse({
    id: founding.id ?? desk.world.ids.commandId(),
    person: administrator,
    duty: "administrator",
    office: {
      kind: "OpenOffice",
      name,
      demonstration,
      administrator,
      publicKey,
      systemKey: await publicKeyIn(first),
      checkpointKey,
      ...(issuer === undefined ? {} : { issuer }),
    },
  });
  return handleOffice(
    desk,
    { id, person: "system", duty: "system", office },
    {
      kind: "system",
      keys,
    },
  );
};
