import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { SettingsOtherwise, mayBeCleared, OlderHome } from "../../src/local/home/on-record.ts";
import {
  readSettings,
  remindingOf,
  settingsBytes,
  type Settings,
} from "../../src/local/home/settings.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { knownDepositarySchema } from "../../src/treaty/depositary-reference.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";
import { settingsIn } from "../support/settings.ts";
import { inOffice, newOffice, carryOn, settingsFor, theText, treatyOf } from "./office.ts";

const settings = {
  name: "An invented office",
  demonstration: true,
  lawFolder: null,
  checkpointsFolder: null,
};

describe("The settings of a home", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });
  const written = (given: unknown): void => {
    writeFileSync(join(folder, "settings.json"), JSON.stringify(given));
  };

  it("are none where there is no home", () => {
    expect(readSettings(folder)).toBeUndefined();
  });

  it("are read as they were written", () => {
    writeFileSync(join(folder, "settings.json"), settingsBytes(settings));
    expect(readSettings(folder)).toEqual(settings);
  });

  it("remind as usual where nothing is said, and of the rest where something is", () => {
    written(settings);
    const usual = readSettings(folder);
    expect(usual && remindingOf(usual)).toEqual(usualReminding());
    written({
      ...settings,
      reminders: { daysBefore: [30], addresses: { clerk: ["a@b.example"] } },
    });
    const own = readSettings(folder);
    expect(own && remindingOf(own)).toEqual({
      ...usualReminding(),
      daysBefore: [30],
      addresses: { clerk: ["a@b.example"] },
    });
  });

  it.each<[object, string, string]>([
    [{ from: "office@evil.example" }, "from", "tasdiq mail sender"],
    [{ depositaries: { un: "a@evil.example" } }, "depositaries", "tasdiq mail depositary"],
    [{ checkpointsTo: ["a@evil.example"] }, "checkpointsTo", "tasdiq mail checkpoints"],
    [
      { signIn: { issuer: "https://a.example", clientId: "payroll", personClaim: "nickname" } },
      "signIn",
      "tasdiq sign-in set",
    ],
  ])("name nobody to believe and nowhere to write to: %j", (given, setting, recording) => {
    written({ ...settings, ...given });
    expect(() => readSettings(folder)).toThrow(
      `\`${setting}\` is not a setting: it decides who is believed or where letters go, so the office’s record says it. Remove it here; an administrator records it with \`${recording}\``,
    );
  });

  it("are understood as the guide to the command line writes them, which names what is usual", () => {
    const guide = readFileSync("docs/cli.md", "utf8");
    const [, example = ""] = /```json\n("reminders": [^`]*)```/.exec(guide) ?? [];
    written({ ...settings, ...(JSON.parse(`{${example}}`) as object) });
    const { daysBefore, hoursBefore, escalation } = usualReminding();
    expect(readSettings(folder)?.reminders).toMatchObject({ daysBefore, hoursBefore, escalation });
  });

  it.each<[object, string]>([
    [{ daysBefore: [1, 3] }, "reminders.daysBefore: expected numbers in descending order"],
    [{ daysBefore: ["3"] }, 'reminders.daysBefore[0]: expected a whole number, found "3"'],
    [{ hoursBefore: [25] }, "reminders.hoursBefore[0]: expected a number of at most 24, found 25"],
    [
      { escalation: [{ afterDays: 1, duty: "The king" }] },
      "reminders.escalation[0].duty: expected an id",
    ],
    [
      { addresses: { clerk: ["me"] } },
      "reminders.addresses.clerk[0]: expected an e-mail address alone, such as",
    ],
    [{ hoursBefore: [4, 0] }, "reminders.hoursBefore[1]: expected a number of at least 1, found 0"],
    [
      { persons: { "clerk 1": ["a@b.example"] } },
      `reminders.persons.clerk 1: the name must be a personnel number: 1 to 64 letters, digits, ., _ or -, not "clerk 1"`,
    ],
    [{ persons: [] }, "reminders.persons: expected an object with its fields, found an empty list"],
    [{ language: "de" }, 'reminders.language: expected one of "az", "en", found "de"'],
    [{ weekly: 1 }, "reminders.weekly: no rule uses this field"],
  ])("name the file, the place and the rule where they are wrong: %j", (reminders, words) => {
    written({ ...settings, reminders });
    expect(() => readSettings(folder)).toThrow(
      `the settings of the home cannot be read: ${join(folder, "settings.json")}, ${words}`,
    );
  });

  it.each<[object, string]>([
    [{ name: 1 }, "name: expected a text, found 1"],
    [{ demonstration: "yes" }, 'demonstration: expected true or false, found "yes"'],
    [{ lawFolder: 5 }, "lawFolder: expected a text, found 5"],
    [{ own: 1 }, "own: no rule uses this field"],
  ])("say of every other setting as plainly what is wrong: %j", (given, words) => {
    written({ ...settings, ...given });
    expect(() => readSettings(folder)).toThrow(`${join(folder, "settings.json")}, ${words}`);
  });

  it("name the line of what is no JSON", () => {
    writeFileSync(join(folder, "settings.json"), '{\n"name": }');
    expect(() => readSettings(folder)).toThrow(/settings\.json, line 2, column \d+: /);
  });
});

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
  ])("is not opened: %s", async (_, other, why) => {
    const opening = openHome(folder, { ...settings, ...other });
    await expect(opening).rejects.toThrow(SettingsOtherwise);
    await expect(openHome(folder, { ...settings, ...other })).rejects.not.toThrow(Altered);
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
    put(bytes.replace('"v":3', '"v":2'));
    expect(await mayBeCleared(folder)).toBe(true);
    await expect(openHome(folder, settings)).rejects.toThrow(OlderHome);
    await expect(openHome(folder, settings)).rejects.toThrow(
      `the home in ${folder} was made by a development version of Tasdiq, which this version cannot read; start again in an empty folder`,
    );
    put(bytes);
    database.close();
  });
});

// The procedure of the tests types this one.
const typed = "depositary@example.invalid";

describe("A home whose office has recorded an address for depositaries", () => {
  let folder = "";
  let remove: () => void;
  let home: Home;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    await (await newOffice(folder, 1)).close();
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  /** Carries a case to its deposit in a home with these addresses. */
  const carried = async (
    depositaries: Readonly<Record<string, string>>,
    treaty = treatyOf(0),
  ): Promise<string> => {
    home = await openHome(folder, settingsFor(1));
    for (const [id, address] of Object.entries(depositaries)) {
      const depositary = knownDepositarySchema.parse(id);
      const command = { kind: "SetDepositaryAddress", depositary, address } as const;
      expect((await inOffice(home.desk, `set-${id}`, command)).kind).toBe("accepted");
    }
    await carryOn({ desk: home.desk, treaty, text: await theText(home.desk) }, "az-1");
    return (await home.desk.ports.ledger.head(caseIdSchema.parse("az-1")))?.state.stage ?? "none";
  };
  const letter = (): string => {
    const [name = "none", ...more] = lettersIn(home.outbox);
    expect(more).toEqual([]);
    return readFileSync(join(home.outbox, name), "utf8");
  };

  it("leaves the letter in the outbox where it is addressed to the treaty's depositary", async () => {
    expect(await carried({ "un-secretary-general": typed })).toBe("deposited");
    expect(letter()).toContain(`To: ${typed}\r\n`);
  });

  it("refuses to prepare one for another address, and says which is the right one", async () => {
    await expect(
      carried({ "un-secretary-general": "treaties@un.example", "invented-council": typed }),
    ).rejects.toThrow(
      /NotDepositarysAddress.*"to":"depositary@example\.invalid","address":"treaties@un\.example"/,
    );
  });

  it.each(["un-cybercrime-2024", "budapest-2001"])(
    "leaves one for whatever address was typed where none is set for its depositary: %s",
    async (treaty) => {
      expect(await carried({ "invented-council": "a@b.example" }, treaty)).toBe("deposited");
      expect(letter()).toContain(`To: ${typed}\r\n`);
    },
  );
});
