import { readFileSync, writeFileSync } from "node:fs";
import { machineDrawing, machineFile } from "./machine-of-azerbaijan.ts";
import { drawings, withProcedures } from "./procedures-page.ts";

// Writes the procedures side by side into docs/procedures.md, and draws each and the machine of the README, after a change of a file, of
// the words or of the generator of machines.
const docs = new URL("../../docs/", import.meta.url);
const page = new URL("procedures.md", docs);
writeFileSync(page, withProcedures(readFileSync(page, "utf8")));
for (const [file, svg] of drawings()) writeFileSync(new URL(file, docs), svg);
writeFileSync(new URL(machineFile, docs), machineDrawing());
