import { existsSync, readdirSync } from "node:fs";
import { isBegunDemonstration } from "../../local/home/founding.ts";
import { mayBeCleared } from "../../local/home/on-record.ts";
import { readSettings, type Settings } from "../../local/home/settings.ts";
import { stopped } from "../stop.ts";

/**
 * The settings of the demonstration in a folder; undefined where there is nothing, or one that was begun and is not whole.
 * @throws Stopped where something else is there, which is left alone
 */
export const demonstrationIn = async (folder: string): Promise<Settings | undefined> => {
  const settings = readSettings(folder);
  const isDemonstration = settings?.demonstration ?? isBegunDemonstration(folder);
  if (isDemonstration && (await mayBeCleared(folder))) return settings;
  if (isDemonstration || settings !== undefined)
    throw stopped("OnlyInDemonstration", { kind: "notADemonstration", folder });
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw stopped("HomeExists", { kind: "notAHome", folder });
  return undefined;
};
