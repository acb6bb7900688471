import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Paper } from "../../src/views/paper.ts";
import { renderPdf } from "../../src/papers/render-pdf.ts";

const papers = JSON.parse(readFileSync(0, "utf8")) as readonly Paper[];
process.stdout.write(
  JSON.stringify(
    papers.map((paper) => createHash("sha256").update(renderPdf(paper)).digest("hex")),
  ),
);
