import { chmodSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { day, openOffice } from "./office.ts";

/** Every file and folder that others than the owner may read, write or search, with its mode. */
const openToOthers = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((one) => join(one.parentPath, one.name))
    .flatMap((path) => {
      const mode = statSync(path).mode & 0o777;
      return (mode & 0o077) === 0 ? [] : [`${mode.toString(8)} ${relative(folder, path)}`];
    });

describe("whatever an office makes", () => {
  let usual: number;
  beforeEach(() => {
    // As most machines are set: what nobody thinks of can be read by everybody.
    usual = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(usual);
  });

  it("is its owner's alone, also in a folder that was there before and was open to all", async () => {
    const office = openOffice();
    const home = join(office.folder, ".tasdiq");
    mkdirSync(home);
    chmodSync(home, 0o755);
    await office.tasdiq("init --demonstration --administrator admin --checkpoints ../published");
    await office.tasdiq("duty grant clerk clerk --as admin");
    office.file("law.txt", "The text of a draft law.");
    chmodSync(join(office.folder, "law.txt"), 0o600);
    const opening = "--procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented";
    await office.tasdiq(`open az-1 ${opening} --as clerk`);
    await office.tasdiq(`lay az-1 --on ${day(-9)} --by "somebody" --text law.txt --as clerk`);
    await office.tasdiq("advance 100d");
    await office.tasdiq("sweep");
    await office.tasdiq("checkpoint");
    await office.tasdiq("key rotate --as admin");
    await office.tasdiq("export --out log.jsonl");
    await office.tasdiq("paper az-1 history-certificate --out history.pdf");
    await office.tasdiq("open-data az-1 --format csv --out az-1.csv");
    await office.tasdiq("duty new-key 1002.key.pem");
    expect(await office.tasdiq("backup b --with-key")).toMatchObject({ code: 0 });
    expect(await office.tasdiq("restore b --home again")).toMatchObject({ code: 0 });
    const made = ["1002.key.pem", "again", "b", "history.pdf", "log.jsonl", "published"];
    expect(readdirSync(office.folder)).toEqual(expect.arrayContaining(made));
    for (const name of ["notices", "clock.json", "documents"])
      expect(readdirSync(home)).toContain(name);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(openToOthers(office.folder)).toEqual([]);
    office.remove();
  });
});
