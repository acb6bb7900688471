import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { openHome } from "../../src/local/home/home.ts";
import { mayBeCleared, OlderHome } from "../../src/local/home/on-record.ts";
import type { Settings } from "../../src/local/home/settings.ts";
import { newFolder } from "../contract/folders.ts";
import { newOffice } from "./office.ts";
import { settingsIn } from "../support/settings.ts";

describe("A home whose settings contradict the first entry of its office", () => {
  const { folder, remove } = newFolder();
  let settings: Settings;
  beforeAll(async () => {
    await (await newOffice(folder)).close();
    settings = settingsIn(folder);
  });
  afterAll(remove);

  it.each<readonly [string, Partial<Settings>, object]>([
    [
      "whether it is a demonstration",
      { demonstration: false },
      { setting: "demonstration", found: "false", recorded: "true" },
    ],
    ["its name", { name: "Another" }, { setting: "name", found: '"Another"' }],
    [
      "the issuer of sign-ins",
      { signIn: { issuer: "https://evil.example", clientId: "x", personClaim: "y" } },
      { setting: "signIn.issuer", found: '"https://evil.example"', recorded: "none" },
    ],
  ])("is not opened: %s", async (_, other, why) => {
    const opening = openHome(folder, { ...settings, ...other });
    await expect(opening).rejects.toThrow(Altered);
    await expect(openHome(folder, { ...settings, ...other })).rejects.toMatchObject({
      why: { kind: "settingContradicts", ...why },
    });
    // Nothing holds it: as it is on record it is opened again.
    await (await openHome(folder, settings)).close();
  });

  it("is never cleared away as a demonstration where it is none on record, nor opened where another version made it", async () => {
    expect(await mayBeCleared(folder)).toBe(true);
    const database = new DatabaseSync(join(folder, "ledger.db"));
    const { bytes } = database.prepare("SELECT bytes FROM entry WHERE place = 1").get() as {
      bytes: string;
    };
    database.exec("DROP TRIGGER entry_is_never_changed");
    const put = (changed: string): void => {
      database.prepare("UPDATE entry SET bytes = ? WHERE place = 1").run(changed);
    };
    put(bytes.replaceAll('"demonstration":true', '"demonstration":false'));
    expect(await mayBeCleared(folder)).toBe(false);
    put(bytes.replace('"v":2', '"v":1'));
    expect(await mayBeCleared(folder)).toBe(true);
    await expect(openHome(folder, settings)).rejects.toThrow(OlderHome);
    await expect(openHome(folder, settings)).rejects.toThrow(
      `the home in ${folder} was made by a development version of Tasdiq, which this version cannot read; start again in an empty folder`,
    );
    put(bytes);
    database.close();
  });
});
