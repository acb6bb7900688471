import { readFileSync } from "node:fs";
import { definitionFile } from "../../statemachines/manifest.ts";
import { playedDefinition } from "../interpreter/played.ts";

/** The definition that carries cases of Azerbaijan, with its tokens. */
export const machineText = (): string => readFileSync(definitionFile("az-milli-majlis"), "utf8");

/** The same, as the interpreter plays it. */
export const playedMachine = (): string => playedDefinition(machineText());
