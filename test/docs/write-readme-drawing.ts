import { readFileSync, writeFileSync } from "node:fs";
import { withDrawing } from "./readme-drawing.ts";

// Draws the state machine into README.md anew, after a change of the definition.
const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withDrawing(readFileSync(readme, "utf8")));
