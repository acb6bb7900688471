import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dayInWords } from "../support/in-english.ts";
import { day, demonstration, type Office } from "./office.ts";

const shipped = "law/procedures/az-milli-majlis/2026.1.json";

type Clock = { readonly id: string; readonly limit?: object; readonly counts: object };

/** The shipped procedure with forty working days for the vote. */
const withWorkingDays = (): string => {
  const file = JSON.parse(readFileSync(resolve(shipped), "utf8")) as { clocks: readonly Clock[] };
  const clocks = file.clocks.map((clock) =>
    clock.id === "vote" ? { ...clock, limit: { unit: "workingDays", n: 40 } } : clock,
  );
  return JSON.stringify({ ...file, id: "az-own", clocks });
};

describe("A limit in working days at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    const folder = join(office.folder, "law", "procedures");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "own.json"), withWorkingDays());
    const settings = join(office.folder, ".tasdiq", "settings.json");
    const before = JSON.parse(readFileSync(settings, "utf8")) as object;
    writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
    await office.tasdiq("open az-1 --procedure az-own --treaty crc --title Invented --as clerk");
    await office.tasdiq(`lay az-1 --on ${day(0)} --by somebody --text unknown --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("is due no earlier than the day counted, and is reminded of with that day or a later one", async () => {
    const { tasks } = (await office.json("tasks")) as {
      readonly tasks: readonly { readonly dueOn: string; readonly orLater: boolean }[];
    };
    const [{ dueOn, orLater } = { dueOn: "", orLater: false }] = tasks;
    expect(orLater).toBe(true);
    const named = dayInWords(dueOn);
    expect((await office.tasdiq("tasks")).out).toContain(`, due no earlier than ${named}\n`);
    await office.tasdiq("advance 50d");
    await office.tasdiq("advance 1h");
    expect((await office.tasdiq("tasks")).out).toMatch(
      new RegExp(`reminder \\d days before, last day ${named} or later; sent `),
    );
  });
});
