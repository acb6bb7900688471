import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { openOffice, words } from "./office.ts";

const guide = readFileSync(resolve("docs/cli.md"), "utf8");
const lines = [...guide.matchAll(/^tasdiq (.+?)(?: +#.*)?$/gm)].map(([, line]) => line ?? "");

const twoWords = ["duty", "calendar", "law", "incident"];
const verbOf = (line: string): string =>
  words(line)
    .slice(0, twoWords.includes(words(line)[0] ?? "") ? 2 : 1)
    .join(" ");

describe("the guide to the command line", () => {
  const office = openOffice();
  afterAll(() => {
    office.remove();
  });

  it.each(lines)("shows flags that exist: tasdiq %s", async (line) => {
    const { out, code } = await office.tasdiq(`${verbOf(line)} --help`);
    const flags = words(line).filter((word) => word.startsWith("--"));
    const unknown = flags.filter((flag) => !out.includes(`  ${flag} `));
    expect({ code, unknown }).toEqual({ code: 0, unknown: [] });
  });

  it("lists every exit code", () => {
    const listed = [...guide.matchAll(/^\| (\d) /gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(exitCodes));
  });
});
