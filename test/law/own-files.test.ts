import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inEnglish } from "../../src/words/read.ts";
import { loadLaw } from "../../src/law/index.ts";
import { changed, textOf } from "./files.ts";

const az = "law/procedures/az-milli-majlis/2026.1.json";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "own-law-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const put = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

describe("a parliament's own law files", () => {
  it("are used beside the shipped ones", () => {
    put("procedures/mine.json", changed(az, "id", "my-parliament"));
    put("treaties/mine.json", changed("law/treaties/budapest-2001.json", "id", "my-treaty"));
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([]);
    expect(law.procedure("my-parliament")).toMatchObject({ timeZone: "Asia/Baku" });
    expect(law.treaty("my-treaty")?.registration).toBe("ETS 185");
    expect(law.procedureIds).toEqual([...loadLaw().procedureIds, "my-parliament"]);
  });

  it("do not outlive the folder they came from", () => {
    put("procedures/mine.json", changed(az, "id", "my-parliament"));
    expect(loadLaw({ folder }).procedureIds).toContain("my-parliament");
    expect(loadLaw().procedureIds).not.toContain("my-parliament");
  });

  it("cannot take the place of a shipped file: both are named, the shipped one stays", () => {
    const file = put("procedures/az.json", changed(az, "bodies.0.members", 200));
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([
      {
        where: file,
        path: "id",
        reason: {
          kind: "lawIdTaken",
          id: "az-milli-majlis",
          earlier: "law/procedures/az-milli-majlis/2026.1.json",
          file,
        },
      },
    ]);
    expect(law.procedure("az-milli-majlis")).toMatchObject({
      bodies: [{ members: 125 }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it("may hold another version of a procedure, each with its own time", () => {
    const newer = changed(az, "version", "2027.1");
    put("procedures/az-2027.json", newer);
    const again = put("procedures/az-2027-again.json", newer);
    const law = loadLaw({ folder });
    expect(law.versions("az-milli-majlis").map(({ value }) => value.version)).toEqual([
      "2026.1",
      "2027.1",
    ]);
    expect(law.procedureIds).toEqual(loadLaw().procedureIds);
    expect(law.procedure("az-milli-majlis")?.version).toBe("2026.1");
    expect(law.versions("nobody")).toEqual([]);
    // The same version twice is no version of its own: the one read first stays.
    expect(law.faults.map(({ where, path }) => [where, path])).toEqual([
      [again.replace("-again", ""), "id"],
    ]);
  });

  it("cannot share an id among themselves", () => {
    const first = put("treaties/a.json", changed("law/treaties/budapest-2001.json", "id", "mine"));
    const second = put(
      "treaties/b.json",
      changed("law/treaties/un-cybercrime-2024.json", "id", "mine"),
    );
    const law = loadLaw({ folder });
    expect(
      law.faults.map(({ where, reason }) => [where, inEnglish(reason).includes(first)]),
    ).toEqual([[second, true]]);
    expect(law.treaty("mine")?.registration).toBe("ETS 185");
  });

  it("are left out when they are not valid, each fault with its file; the valid ones are used", () => {
    const bad = put("procedures/bad.json", changed(az, "clocks.0.limit.n", "two"));
    put("procedures/good.json", changed(az, "id", "good"));
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([
      {
        where: bad,
        path: "clocks[0].limit.n",
        reason: {
          kind: "expectedFound",
          want: { kind: "wantWhole" },
          found: { kind: "foundValue", text: '"two"' },
        },
      },
    ]);
    expect(law.procedureIds).toContain("good");
  });

  it("are refused when they are not text or cannot be read", () => {
    put("procedures/latin.json", Uint8Array.of(0x7b, 0xe9, 0x7d));
    mkdirSync(join(folder, "treaties", "folder.json"), { recursive: true });
    const reasons = loadLaw({ folder }).faults.map((fault) => inEnglish(fault.reason));
    expect(reasons).toEqual(["is not UTF-8 text", expect.stringContaining("cannot be read")]);
  });

  it("are looked for in JSON files only", () => {
    put("procedures/notes.txt", "not a procedure");
    put("procedures/mine.json.bak", textOf(az));
    expect(loadLaw({ folder })).toMatchObject({
      faults: [],
      procedureIds: loadLaw().procedureIds,
    });
  });

  it("are missed aloud when the folder in the settings is not there", () => {
    expect(loadLaw({ folder: join(folder, "nowhere") }).faults).toEqual([
      {
        where: join(folder, "nowhere"),
        path: { kind: "placeFolder" },
        reason: { kind: "lawFolderMissing" },
      },
    ]);
  });
});
