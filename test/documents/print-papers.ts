import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Paper } from "../../documents/paper.ts";
import { renderPdf } from "../../documents/render-pdf.ts";

const papers = JSON.parse(readFileSync(0, "utf8")) as readonly Paper[];
process.stdout.write(
  JSON.stringify(
    papers.map((paper) => createHash("sha256").update(renderPdf(paper)).digest("hex")),
  ),
);
