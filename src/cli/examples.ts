import type { Command } from "commander";

/** What stands after `tasdiq` in the examples of verbs that ask for little; those that ask for more have theirs beside their flags. */
const examples: Readonly<Record<string, readonly string[]>> = {
  show: ["show az-7"],
  list: ["list --open"],
  tasks: ["tasks --as 1002"],
  history: ["history az-7", "history az-7 --csv"],
  map: ["map az-7"],
  audit: ["audit az-7", "audit --all"],
  export: ["export --out record.jsonl", "export --case az-7 --out az-7.jsonl"],
  verify: ["verify record.jsonl --key office.key --checkpoint kept-last-year.txt"],
  checkpoint: ["checkpoint"],
  key: [
    "key show",
    "key rotate --as 1001 --key 1001.key.pem",
    "key rotate --finish --as 1001 --key 1001.key.pem",
  ],
  advance: ["advance 10d"],
  sweep: ["sweep"],
  incidents: ["incidents"],
  demo: ["demo"],
  start: ["start --port 8000"],
  serve: ["serve --port 8080", "serve --port 8080 --origin https://office.example"],
  backup: ["backup ../backups/office"],
  restore: ["restore ../backups/office --home office --checkpoint kept-last-year.txt"],
};

/** Puts the examples before what is said of each verb. */
export const addExamples = (program: Command): void => {
  for (const command of program.commands) {
    const lines = examples[command.name()] ?? [];
    const heading = lines.length === 1 ? "Example" : "Examples";
    const text = lines.map((line) => `  tasdiq ${line}\n`).join("");
    if (lines.length > 0) command.addHelpText("before", `${heading}:\n${text}`);
  }
};
