import { readFileSync, writeFileSync } from "node:fs";
import { withDrawing } from "./readme-drawing.ts";
import { withRooms } from "./rooms-drawing.ts";

// Draws the state machine into README.md anew, after a change of the definition.
const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withDrawing(readFileSync(readme, "utf8")));

// And the rooms into the page on architecture, after a change of who may import whom.
const architecture = new URL("../../docs/architecture.md", import.meta.url);
writeFileSync(architecture, withRooms(readFileSync(architecture, "utf8")));
