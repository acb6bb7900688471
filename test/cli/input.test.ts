import { createHash } from "node:crypto";
import { digestFiles, digestGiven, openPapers } from "../../src/cli/input/papers.ts";
import { printFor } from "../../src/cli/print/print.ts";
import type { Shell } from "../../src/cli/shell.ts";
import { demonstration, openOffice, type Office } from "./office.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const shell = (more: Partial<Shell>): Shell => ({
  out: () => undefined,
  err: () => undefined,
  env: {},
  folder: ".",
  terminal: false,
  piped: () => Promise.resolve(""),
  ...more,
});

describe("a document given at the command line", () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
    office.file("law.txt", "the draft law");
  });
  afterAll(() => {
    office.remove();
  });

  it("is a file, a digest, or unknown", () => {
    const papers = openPapers(shell({ folder: office.folder }));
    const digest = sha256("the draft law");
    expect(digestGiven(papers, "law.txt")).toBe(digest);
    expect(digestGiven(papers, `sha256:${digest.toUpperCase()}`)).toBe(digest);
    expect(digestGiven(papers, "unknown")).toBe("unknown");
    expect(() => digestGiven(papers, "sha256:12")).toThrow("64 hexadecimal digits");
    expect(() => digestGiven(papers, "none.txt")).toThrow("there is no such file");
    expect(() => digestGiven(papers, ".")).toThrow("is a folder");
  });

  it("is found beside the file that names it", () => {
    const papers = openPapers(shell({}));
    const content = { text: { file: "law.txt" }, texts: [{ language: "az", file: "law.txt" }] };
    expect(digestFiles(content, papers, `${office.folder}/statements.yaml`)).toEqual({
      text: sha256("the draft law"),
      texts: [{ language: "az", digest: sha256("the draft law") }],
    });
  });

  it("is kept among the documents only when the command is sent", async () => {
    const kept: string[] = [];
    const papers = openPapers(shell({ folder: office.folder }));
    papers.file("law.txt");
    expect(kept).toEqual([]);
    await papers.keep((bytes) => {
      kept.push(Buffer.from(bytes).toString("utf8"));
      return Promise.resolve(sha256("") as never);
    });
    expect(kept).toEqual(["the draft law"]);
  });
});

describe("colours", () => {
  const red = (more: Partial<Shell>, json = false): string => printFor(shell(more), json).red("x");

  it("are for a person at a terminal", () => {
    expect(red({ terminal: true })).not.toBe("x");
  });

  it("are off for pipes, NO_COLOR, a dumb terminal and JSON", () => {
    expect(red({ terminal: false })).toBe("x");
    expect(red({ terminal: true, env: { NO_COLOR: "1" } })).toBe("x");
    expect(red({ terminal: true, env: { TERM: "dumb" } })).toBe("x");
    expect(red({ terminal: true }, true)).toBe("x");
  });
});

describe("a parliament's own law files", () => {
  it("that are not valid are named on stderr, and the rest goes on", async () => {
    const office = await demonstration();
    const init = "init --home other --demonstration --administrator admin --law ../own";
    await office.tasdiq(init);
    const said = await office.tasdiq("list --home other");
    expect(said).toMatchObject({ code: 0 });
    expect(said.err).toContain("Not in use:");
    office.remove();
  });
});
