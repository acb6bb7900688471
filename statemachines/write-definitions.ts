import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { loadLaw } from "../src/files/index.ts";
import { procedureVersions } from "../src/files/procedure-versions.ts";
import { generateCommon, generateDefinition } from "./generate.ts";
import { commonFile, definitionFile, definitionsFolder, keptProcedures } from "./manifest.ts";

// Makes the definitions anew, after a change of a procedure file or of the generator.
mkdirSync(definitionsFolder, { recursive: true });
for (const name of readdirSync(definitionsFolder)) rmSync(new URL(name, definitionsFolder));
for (const id of keptProcedures) {
  const [first, ...others] = procedureVersions(id, loadLaw());
  if (first !== undefined)
    writeFileSync(definitionFile(id), generateDefinition([first, ...others]));
}
writeFileSync(commonFile, generateCommon());
