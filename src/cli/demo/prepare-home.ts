import { existsSync, rmSync } from "node:fs";
import { publicKeyIn } from "../../ledger/handling/establish.ts";
import { foundOffice, handleOffice, officeRequestSchema } from "../../ledger/handling/office.ts";
import { beginFounding, finishFounding } from "../../local/home/founding.ts";
import { type Home, openHome } from "../../local/home/home.ts";
import type { Settings } from "../../local/home/settings.ts";
import { stopWhereInUse } from "../home.ts";
import { demonstrationIn } from "./demonstration-in.ts";

/** The people of a demonstration, named by their duty only. */
const demoPeople = [
  { person: "clerk", duty: "clerk" },
  { person: "committee-secretary", duty: "committee-secretary" },
  { person: "plenary-secretary-1", duty: "plenary-secretary" },
  { person: "plenary-secretary-2", duty: "plenary-secretary" },
  { person: "head-of-state-office", duty: "head-of-state-office" },
  { person: "treaty-officer-1", duty: "treaty-officer" },
  { person: "treaty-officer-2", duty: "treaty-officer" },
  { person: "releasing-officer", duty: "releasing-officer" },
  { person: "auditor", duty: "auditor" },
] as const;

export const demoAdministrator = "administrator";

const settings: Settings = {
  name: "Demonstration office",
  demonstration: true,
  lawFolder: null,
  checkpointsFolder: null,
};

// Only a demonstration is ever cleared away; anything else in the folder is left alone and named.
const clear = async (folder: string): Promise<void> => {
  await demonstrationIn(folder);
  if (!existsSync(folder)) return;
  stopWhereInUse(folder);
  rmSync(folder, { recursive: true });
};

// Each duty goes to the person of the demonstration that is named after it.
const grantAll = async (home: Home, administrator: string): Promise<void> => {
  for (const { person, duty } of demoPeople) {
    const request = officeRequestSchema.parse({
      id: home.desk.ports.ids.commandId(),
      person: administrator,
      duty: "administrator",
      office: { kind: "GrantDuty", holder: person, granted: duty },
    });
    const answer = await handleOffice(home.desk, request, { kind: "name" });
    if (answer.kind === "refused") throw new Error(`the demonstration could not grant ${duty}`);
  }
};

/** Makes a demonstration home anew: an office, an administrator and a person for each duty. */
export const prepareDemoHome = async (folder: string): Promise<Home> => {
  await clear(folder);
  await beginFounding(folder, settings);
  const home = await openHome(folder, settings);
  const founded = await foundOffice(home.desk, {
    ...settings,
    sender: "demonstration@tasdiq.invalid",
    administrator: demoAdministrator,
    publicKey: null,
    checkpointKey: await publicKeyIn(home.signer),
  });
  if (founded.kind === "refused") throw new Error("the demonstration office could not be founded");
  await finishFounding(folder);
  await grantAll(home, demoAdministrator);
  return home;
};
