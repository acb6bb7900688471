import { writeFileSync } from "node:fs";
import { commandsPage } from "./commands-page.ts";

// Writes docs/commands.md, after a change of a command or of a procedure.
writeFileSync(new URL("../../docs/commands.md", import.meta.url), commandsPage());
