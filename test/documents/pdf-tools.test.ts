import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderPdf } from "../../src/papers/render-pdf.ts";
import { newFolder } from "../contract/folders.ts";
import { everyPaper, nameOf } from "./papers.ts";

// What depositaries and archives look at a PDF with: qpdf, and poppler's own programs.
const tools = [
  ["qpdf", "--check"],
  ["pdfinfo"],
  ["pdffonts"],
  ["pdftotext", "-enc", "UTF-8"],
] as const;

const missing = tools
  .map(([program]) => program)
  .filter((program) => spawnSync(program, ["-h"]).error !== undefined);
if (missing.length > 0) {
  const those = missing.join(", ");
  if (process.env["TASDIQ_PDF_TOOLS"] === "required") throw new Error(`not installed: ${those}`);
  console.warn(`Skipped: the tests of papers with other programs need ${those}`);
}
const describeWithTools = missing.length > 0 ? describe.skip : describe;

describeWithTools("What other programs say of the papers", () => {
  const { folder, remove } = newFolder();
  afterAll(remove);
  const papers = everyPaper().map((paper, index) => {
    const file = join(folder, `${String(index)}.pdf`);
    writeFileSync(file, renderPdf(paper));
    return [nameOf(paper), file] as const;
  });

  it.each(papers)("is nothing, of %s", (_, file) => {
    for (const [program, ...flags] of tools) {
      const { status, stderr } = spawnSync(program, [...flags, file], { encoding: "utf8" });
      expect([program, status, stderr]).toEqual([program, 0, ""]);
    }
  });

  it("is something of a file that is damaged", () => {
    const file = join(folder, "damaged.pdf");
    const [, whole = ""] = papers[0] ?? [];
    const cut = spawnSync("head", ["-c", "4000", whole]).stdout;
    writeFileSync(file, cut);
    for (const [program, ...flags] of tools) {
      const { stderr } = spawnSync(program, [...flags, file], { encoding: "utf8" });
      expect([program, stderr === ""]).toEqual([program, false]);
    }
  });
});
