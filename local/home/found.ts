import { handleOffice, officeRequestSchema } from "../../application/office.ts";
import type { Answer } from "../../application/answer.ts";
import type { Home } from "./home.ts";

export type Founder = { readonly administrator: string; readonly publicKey: string | null };

/** Opens the office of a new home: its first entry names the administrator, who grants every other duty. */
export const foundOffice = (home: Home, { administrator, publicKey }: Founder): Promise<Answer> => {
  const { id, office } = officeRequestSchema.parse({
    id: home.desk.world.ids.commandId(),
    person: administrator,
    duty: "administrator",
    office: {
      kind: "OpenOffice",
      name: home.settings.name,
      demonstration: home.settings.demonstration,
      administrator,
      publicKey,
    },
  });
  return handleOffice(
    home.desk,
    { id, person: "system", duty: "system", office },
    { kind: "system" },
  );
};
