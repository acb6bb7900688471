import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { verifierKeyLine } from "../../src/ledger/log/checkpoint.ts";
import { newFolder } from "../contract/folders.ts";
import { madeAnew, only, withMore } from "../verify/made-anew.ts";
import { newKeyOffice } from "../verify/office.ts";
import { fileOf } from "../verify/exports.ts";

describe("Verifying an export that is whole, with an act that the rules do not lead to", () => {
  const { folder, remove } = newFolder();
  afterAll(() => {
    remove();
  });

  const verifyIn = async (language: string) => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 5);
    await office.seal();
    const { lines, key } = await madeAnew(office, only("az-1#3", withMore));
    writeFileSync(join(folder, "office.key"), `${verifierKeyLine(key)}\n`);
    const out: string[] = [];
    const code = await run(
      ["verify", fileOf(lines), "--key", "office.key", "--answer-in", language],
      {
        out: (text) => void out.push(text),
        err: (text) => void out.push(text),
        env: {},
        folder,
        terminal: false,
        piped: () => Promise.resolve(""),
      },
    );
    return { code, said: out.join("") };
  };

  it("names the act, says that nothing was altered, and ends with 8", async () => {
    const { code, said } = await verifyIn("en");
    expect(code).toBe(8);
    expect(said).toMatch(/az-1#3 records acts that do not follow from the rules/);
  });

  it("says in Azerbaijani what is wrong, where it is asked in Azerbaijani", async () => {
    const { code, said } = await verifyIn("az");
    expect(code).toBe(8);
    expect(said).toContain("az-1#3: qaydaların nəticəsindən başqa aktlar qeyd edib");
    expect(said).not.toMatch(/\b(?:the|records|is|rules|not)\b/u);
  });
});
