import { existsSync, readdirSync, rmSync } from "node:fs";
import { handleOffice, officeRequestSchema } from "../../application/handling/office.ts";
import { publicKeyIn } from "../../application/handling/establish.ts";
import { foundOffice } from "../../application/handling/found-office.ts";
import { openHome, type Home } from "../../local/home/home.ts";
import { beginFounding, finishFounding, isBegunDemonstration } from "../../local/home/founding.ts";
import { mayBeCleared } from "../../local/home/on-record.ts";
import { readSettings, type Settings } from "../../local/home/settings.ts";
import { stopWhereInUse } from "../in-use.ts";
import { demoAdministrator, demoPeople } from "./people.ts";

const settings: Settings = {
  name: "Demonstration office",
  demonstration: true,
  from: "demonstration@tasdiq.invalid",
  lawFolder: null,
  checkpointsFolder: null,
};

// Only a demonstration is ever cleared away; anything else in the folder is left alone and named.
const clear = async (folder: string): Promise<void> => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const isDemonstration =
    readSettings(folder)?.demonstration === true || isBegunDemonstration(folder);
  if (!isDemonstration || !(await mayBeCleared(folder)))
    throw new Error(`${folder} exists and is no demonstration home; nothing was touched`);
  stopWhereInUse(folder);
  rmSync(folder, { recursive: true });
};

// Each duty goes to the person of the demonstration that is named after it.
const grantAll = async (home: Home, administrator: string): Promise<void> => {
  for (const { person, duty } of demoPeople) {
    const request = officeRequestSchema.parse({
      id: home.desk.world.ids.commandId(),
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
    administrator: demoAdministrator,
    publicKey: null,
    checkpointKey: await publicKeyIn(home.signer),
  });
  if (founded.kind === "refused") throw new Error("the demonstration office could not be founded");
  await finishFounding(folder);
  await grantAll(home, demoAdministrator);
  return home;
};
