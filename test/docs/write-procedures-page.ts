import { readFileSync, writeFileSync } from "node:fs";
import { drawings, withProcedures } from "./procedures-page.ts";

// Writes the procedures side by side into docs/procedures.md, and draws each, after a change of a file or of the words.
const docs = new URL("../../docs/", import.meta.url);
const page = new URL("procedures.md", docs);
writeFileSync(page, withProcedures(readFileSync(page, "utf8")));
for (const [file, svg] of drawings()) writeFileSync(new URL(file, docs), svg);
