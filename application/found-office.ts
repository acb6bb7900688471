import { handleOffice, officeRequestSchema } from "./office.ts";
import type { Answer } from "./answer.ts";
import type { Desk } from "./desk.ts";

export type Founding = {
  /** The office's name. */
  readonly name: string;
  readonly demonstration: boolean;
  /** The first administrator's personnel number, and the raw Ed25519 public key in base64 where keys establish persons. */
  readonly administrator: string;
  readonly publicKey: string | null;
  /** The token issuer that establishes persons, where one does. */
  readonly issuer?: string;
};

/**
 * Opens an office: its first entry names the administrator, who grants every other duty. Refused where it is open.
 * @throws when a field is not well formed
 */
export const foundOffice = (desk: Desk, founding: Founding): Promise<Answer> => {
  const { name, demonstration, administrator, publicKey, issuer } = founding;
  const { id, office } = officeRequestSchema.parse({
    id: desk.world.ids.commandId(),
    person: administrator,
    duty: "administrator",
    office: {
      kind: "OpenOffice",
      name,
      demonstration,
      administrator,
      publicKey,
      ...(issuer === undefined ? {} : { issuer }),
    },
  });
  return handleOffice(desk, { id, person: "system", duty: "system", office }, { kind: "system" });
};
