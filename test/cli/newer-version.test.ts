import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { day, demonstration, type Office } from "./office.ts";

type ProcedureFile = {
  readonly duties: Readonly<Record<string, { readonly may: readonly string[] }>>;
};

/** A version of the procedure that began ten days ago, under which committee secretaries open cases and clerks do not. */
const newerVersion = (): object => {
  const procedure = JSON.parse(
    readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8"),
  ) as ProcedureFile;
  const { clerk, "committee-secretary": secretary } = procedure.duties;
  const may = clerk?.may.filter((kind) => kind !== "OpenCase");
  return {
    ...procedure,
    version: "2026.2",
    validity: {
      from: day(-10),
      to: null,
      authority: { cite: "an invented decree", url: null, mark: "seen" },
    },
    duties: {
      ...procedure.duties,
      clerk: { ...clerk, may },
      "committee-secretary": { ...secretary, may: [...(secretary?.may ?? []), "OpenCase"] },
    },
  };
};

const useOwnLaw = (office: Office): void => {
  const folder = join(office.folder, "law", "procedures");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "newer.json"), JSON.stringify(newerVersion()));
  const settings = join(office.folder, ".tasdiq", "settings.json");
  const before = JSON.parse(readFileSync(settings, "utf8")) as object;
  writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
};

describe("opening a case after a newer version of the procedure came into force", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq("duty grant both clerk --as admin");
    await office.tasdiq("duty grant both committee-secretary --as admin");
    useOwnLaw(office);
  });
  afterAll(() => {
    office.remove();
  });

  it("is done in the duty that may do it by that version", async () => {
    const said = await office.tasdiq(
      "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as both",
    );
    expect(said).toMatchObject({ code: 0, err: "" });
    const { entries } = (await office.json("history az-1")) as { entries: { duty: string }[] };
    expect(entries[0]?.duty).toBe("committee-secretary");
  });

  it("names a procedure or a treaty that nobody knows", async () => {
    const opening = (procedure: string, treaty: string) =>
      office.tasdiq(
        `open az-2 --procedure ${procedure} --treaty ${treaty} --title Invented --as both`,
      );
    expect((await opening("nowhere", "crc")).err).toMatch(
      /available: az-milli-majlis, .*gb-crag-2010/,
    );
    expect((await opening("az-milli-majlis", "nothing")).err).toContain("budapest-2001");
  });
});
