import { readFileSync, mkdirSync, writeFileSync, rmSync } from "node:fs";
import { resolve, join } from "node:path";
import { demonstration, type Office, day } from "./office.ts";

describe("Confirming a law file at the command line", () => {
  type Listed = {
    readonly procedures: readonly {
      readonly id: string;
      readonly confirmedBy: readonly object[];
    }[];
  };

  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq(
      "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as clerk",
    );
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("is recorded by the person's duty, of a file or of the id of one at hand", async () => {
    const text = readFileSync(resolve("law/treaties/crc.json"), "utf8");
    office.file("crc.json", text);
    const ofFile = await office.tasdiq("law confirm crc.json --as clerk");
    expect(ofFile.out).toContain("Recorded: law file confirmed as read, by clerk as clerk");
    const byId = await office.tasdiq("law confirm az-milli-majlis --as admin");
    expect(byId.out).toContain("by admin as administrator");
  });

  it("is said by the audit beside the finding that names the file", async () => {
    const { out } = await office.tasdiq("audit az-1 --full");
    expect(out).toContain("Was the content confirmed as read: procedure?");
    expect(out).toMatch(/by clerk \(clerk\) on .*, entry \d+ of the office/);
  });

  it("is listed with the law at hand", async () => {
    const { procedures } = (await office.json("law list")) as Listed;
    const of = (id: string) => procedures.find((one) => one.id === id)?.confirmedBy;
    expect(of("az-milli-majlis")).toMatchObject([{ person: "admin" }]);
    expect(of("pl-consent")).toEqual([]);
    const { out } = await office.tasdiq("law list");
    expect(out).toContain("confirmed as read by admin (administrator) on ");
  });

  it("is refused of a file that the office does not use, of no file, and to nobody's duty", async () => {
    const other = JSON.parse(readFileSync(resolve("law/treaties/crc.json"), "utf8")) as object;
    office.file("other.json", JSON.stringify({ ...other, registration: "another" }));
    const unused = await office.tasdiq("law confirm other.json --as clerk");
    expect([unused.code, unused.err]).toEqual([2, expect.stringContaining("uses no file crc")]);
    const none = await office.tasdiq("law confirm nothing --as clerk");
    expect(none.err).toContain("there is no procedure, treaty or rule nothing");
    const stranger = await office.tasdiq("law confirm crc.json --as stranger");
    expect(stranger.err).toContain("DutyNotHeld");
    expect(stranger.err).toContain("stranger holds no duty in this office");
  });

  it("prints a procedure that comes with Tasdiq by its id", async () => {
    const { out } = await office.tasdiq("law print ca-tabling");
    expect(out).toContain("ca-tabling, 2026.1");
    const az = await office.tasdiq("law print az-milli-majlis --lang az");
    expect(az.out).toContain("az-milli-majlis, 2026.1");
  });
});

type ProcedureFile = {
  readonly duties: Readonly<Record<string, { readonly may: readonly string[] }>>;
};

/** A version of the procedure that began ten days ago, under which committee secretaries open cases and clerks do not. */
const newerVersion = (): object => {
  const shipped = JSON.parse(
    readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8"),
  ) as ProcedureFile;
  const { clerk, "committee-secretary": secretary } = shipped.duties;
  const may = clerk?.may.filter((kind) => kind !== "OpenCase");
  return {
    ...shipped,
    version: "2026.2",
    validity: {
      from: day(-10),
      to: null,
      authority: { cite: "an invented decree", url: null, mark: "seen" },
    },
    duties: {
      ...shipped.duties,
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

/** The shipped procedure in a version that began ten days ago. */
const useNewerVersion = (office: Office): void => {
  const shipped = JSON.parse(
    readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8"),
  ) as object;
  const authority = { cite: "an invented decree", url: null, mark: "seen" };
  const validity = { from: day(-10), to: null, authority };
  const folder = join(office.folder, "law", "procedures");
  mkdirSync(folder, { recursive: true });
  const newer = JSON.stringify({ ...shipped, version: "2026.2", validity });
  writeFileSync(join(folder, "newer.json"), newer);
  const settings = join(office.folder, ".tasdiq", "settings.json");
  const before = JSON.parse(readFileSync(settings, "utf8")) as object;
  writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
};

describe("Moving a case to a newer version at the command line", () => {
  type Listed = {
    readonly procedures: readonly {
      readonly id: string;
      readonly version: string;
      readonly digest: string;
    }[];
  };

  let office: Office;
  let digest: string;
  beforeAll(async () => {
    office = await demonstration();
    const open = "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as clerk";
    await office.tasdiq(open);
    await office.tasdiq(`lay az-1 --on ${day(-3)} --by somebody --text unknown --as clerk`);
    useNewerVersion(office);
    const { procedures } = (await office.json("law list")) as Listed;
    digest = procedures.find(({ version }) => version === "2026.2")?.digest ?? "none";
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  const documentIn = ({ folder }: Office): string =>
    join(folder, ".tasdiq/documents", digest.slice(0, 2), digest.slice(2, 4), digest);
  const head = async (): Promise<string> =>
    ((await office.json("show az-1")) as { head: string }).head;
  const move = (of: string, named = digest): string =>
    `move-to-version az-1 --to 2026.2 --digest ${named} --of ${of} --reason amended --legal-basis "Art. 1" --as clerk`;

  it("is refused for a file that is not at hand, and for whoever saw another entry", async () => {
    const unknown = await office.tasdiq(move(await head(), "0".repeat(64)));
    expect(unknown.err).toContain("there is no file of az-milli-majlis with version 2026.2");
    const seen = await office.tasdiq(move("0".repeat(64)));
    expect(seen.err).toContain("no longer the current newest entry of the case");
  });

  it("is recorded, and the case goes on under it", async () => {
    expect(await office.json("show az-1")).toMatchObject({ procedure: { version: "2026.1" } });
    const said = await office.tasdiq(move((await head()).slice(0, 12)));
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(
      /^Recorded: case moved to a newer version of the procedure, by clerk as clerk\n/,
    );
    expect(await office.json("show az-1")).toMatchObject({
      procedure: { version: "2026.2" },
      stage: "committee",
    });
    await office.tasdiq("checkpoint");
    // No entry is judged by it yet, and a copy without it would be of no use all the same.
    const file = documentIn(office);
    const bytes = readFileSync(file);
    rmSync(file);
    const without = await office.tasdiq("backup without");
    expect(`${without.out}${without.err}`).toContain(digest);
    expect(without.code).not.toBe(0);
    writeFileSync(file, bytes);
    expect((await office.tasdiq("backup with")).code).toBe(0);
    expect(
      (await office.tasdiq(`refer-to-committee az-1 --on ${day(0)} --lead A --as clerk`)).code,
    ).toBe(0);
  });

  it("is told in the audit with both versions and the legal basis", async () => {
    const audit = (await office.tasdiq("audit az-1 --full")).out;
    expect(audit).toContain("moved the case from version 2026.1 to version 2026.2");
    expect(audit).toContain(
      "on the basis of Art. 1; a lawyer must check whether the law allows that",
    );
  });
});
