import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, type Office } from "./office.ts";

const opening =
  "--procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --as clerk";

/** A demonstration with one case, whose draft law and law files lie in the store. */
export const withCase = async (opened = demonstration): Promise<Office> => {
  const office = await opened();
  office.file("law.txt", "The text of a draft law.");
  await office.tasdiq(`open az-1 ${opening}`);
  await office.tasdiq(`lay az-1 --on ${day(-9)} --by "somebody" --text law.txt --as clerk`);
  return office;
};

/** Names a folder beside a home for its checkpoints. */
export const keepOutside = (office: Office, home = ".tasdiq", named = "../outside"): void => {
  const file = join(office.folder, home, "settings.json");
  const settings = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...settings, checkpointsFolder: named }));
};

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

/** What never got its name. */
export const remains = ({ folder }: Office): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(".part"));
