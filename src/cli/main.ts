import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Compiled code is kept beside the packages it comes from, which halves the time to start. Where that folder may not be
// written nothing is kept; a folder that other users may write is no place for code that keeps records.
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/tasdiq", import.meta.url)));

const [{ run }, { processShell }] = await Promise.all([import("./run.ts"), import("./shell.ts")]);

process.exitCode = await run(process.argv.slice(2), processShell());
