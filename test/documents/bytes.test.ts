import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { renderPdf } from "../../src/papers/render-pdf.ts";
import { everyPaper } from "./papers.ts";

const papers = everyPaper();
const digests = (): readonly string[] =>
  papers.map((paper) => createHash("sha256").update(renderPdf(paper)).digest("hex"));

describe("The bytes of the papers", () => {
  it("are the same however often a paper is printed", () => {
    expect(digests()).toEqual(digests());
    expect(new Set(digests()).size).toBe(papers.length);
  });

  it("are the same in another process, in another order", () => {
    const other = spawnSync(
      process.execPath,
      ["--no-warnings", join(import.meta.dirname, "print-papers.ts")],
      { encoding: "utf8", input: JSON.stringify([...papers].reverse()) },
    );
    expect(other.stderr).toBe("");
    expect((JSON.parse(other.stdout) as string[]).reverse()).toEqual(digests());
  });
});
