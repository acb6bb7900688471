import { run } from "../../src/cli/run.ts";

// A process of its own, so that its peak of memory is that of the audit:
// node --expose-gc bench/audit/all-audited.ts <home>

const [home = ""] = process.argv.slice(2);
let bytes = 0;
let said = "";
const code = await run(["audit", "--all", "--json", "--home", home], {
  // Passed on and forgotten, as a pipe would.
  out: (text) => {
    bytes += text.length;
  },
  err: (text) => {
    said += text;
  },
  env: {},
  folder: home,
  terminal: false,
  piped: () => Promise.resolve(""),
});
if (code !== 0) throw new Error(`audit ended with ${String(code)}: ${said}`);
// The peak is what the collector let lie as well; what is kept is what is still in use at the end.
await globalThis.gc?.({ execution: "async" });
const kept = process.memoryUsage().heapUsed;
console.log(JSON.stringify({ bytes, kept, peak: process.resourceUsage().maxRSS * 1024 }));
