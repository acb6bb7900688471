import { readFileSync, writeFileSync } from "node:fs";
import { withRooms } from "./rooms-drawing.ts";

// Draws the rooms into the page on architecture anew, after a change of who may import whom.
const architecture = new URL("../../docs/architecture.md", import.meta.url);
writeFileSync(architecture, withRooms(readFileSync(architecture, "utf8")));
