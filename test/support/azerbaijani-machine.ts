import { readFileSync } from "node:fs";
import { definitionFile, localDefinition } from "../../statemachines/manifest.ts";

/** The definition that carries cases of Azerbaijan, with its tokens. */
export const machineText = (): string => readFileSync(definitionFile("az-milli-majlis"), "utf8");

/** The same, as the local driver runs it. */
export const localMachine = (): string => localDefinition(machineText());
