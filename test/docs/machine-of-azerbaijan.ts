import { readFileSync } from "node:fs";
import { definitionFile } from "../../statemachines/manifest.ts";
import { drawMachine } from "./machine-drawing.ts";

/** Where the picture of the machine of Azerbaijan lies, from `docs/`. */
export const machineFile = "images/machines/az-milli-majlis.svg";

/** The machine of Azerbaijan, as the README shows it. */
export const machineDrawing = (): string =>
  drawMachine(readFileSync(definitionFile("az-milli-majlis"), "utf8"), "Draft law");
