import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { addOwnLaw, lawInBundle } from "../../infra/bundling.ts";
import { loadLaw } from "../../src/law/index.ts";
import { newFolder } from "../contract/folders.ts";
import { ofType, root, synthesize } from "../support/infra/templates.ts";
import { catalogue } from "../../infra/functions.ts";

const functionCount = Object.keys(catalogue).length;

describe("The parliament's own law files", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
    for (const name of ["open-case", "read"])
      mkdirSync(join(folder, "bundles", name), { recursive: true });
  });
  afterEach(() => {
    remove();
  });

  it("are put beside every function, where the function finds them", () => {
    const own = join(folder, "own");
    cpSync(join(root, "law/treaties"), join(own, "treaties"), { recursive: true });
    const carried = readdirSync(join(own, "treaties")).length;
    addOwnLaw(join(folder, "bundles"), own);
    for (const name of ["open-case", "read"]) {
      const there = join(folder, "bundles", name, lawInBundle);
      expect(existsSync(join(there, "treaties/budapest-2001.json"))).toBe(true);
      // They carry the ids of shipped files here, so they are read and named as not in use.
      expect(loadLaw({ folder: there }).faults).toHaveLength(carried);
    }
  });

  it("stop the synthesis where the folder named is not there", () => {
    expect(() => {
      addOwnLaw(join(folder, "bundles"), join(folder, "nowhere"));
    }).toThrow("tasdiq:lawFolder names");
  });

  it("are named to the functions only where there are any", () => {
    const named = (changes: Readonly<Record<string, unknown>>): number =>
      ofType(synthesize(changes).procedure, "AWS::Lambda::Function").filter(([, { Properties }]) =>
        JSON.stringify(Properties["Environment"]).includes("TASDIQ_LAW_FOLDER"),
      ).length;
    expect(named({})).toBe(0);
    expect(named({ "tasdiq:lawFolder": "our-law" })).toBe(functionCount);
  });
});
