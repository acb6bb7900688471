import { readSettings, type Settings } from "../../src/local/home/settings.ts";

/** The settings of a home that has some. */
export const settingsIn = (home: string): Settings => {
  const settings = readSettings(home);
  if (settings === undefined) throw new Error(`there is no home in ${home}`);
  return settings;
};
