import type { Command } from "commander";
import { headingIn, isMeant, type Cli } from "./call.ts";

/** What stands after `tasdiq` in the examples of a verb; those of a command of a case are made of its flags. */
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
  readiness: ["readiness az-7", "readiness az-7 --json"],
  law: [
    "law list",
    "law show az-milli-majlis",
    "law check my-procedure.json",
    "law print ca-tabling --out ca-tabling.pdf",
    "law confirm ca-tabling --as 1002 --key 1002.key.pem",
  ],
  treaty: [
    "treaty in-force budapest-2001 --deposit 2010-03-15",
    "treaty status my-treaty.json --deposits deposits.csv --json",
    "treaty show uncac",
  ],
  judge: [
    "judge --rule simple-cast votes.xml",
    "judge --rule az-law votes.csv --json",
    "judge --rule my-rule.json --members 101 votes.csv",
  ],
  paper: [
    "paper az-7 instrument --language az",
    "paper az-7 annex --out annex.pdf",
    "paper az-7 history-certificate --language en --json",
    "paper az-7 audit-certificate",
  ],
  "open-data": [
    "open-data az-7 --format akn --out az-7.xml",
    "open-data az-7 --format csv-votes --language en",
    "open-data --format ics --all",
  ],
  feed: [
    "feed --pages https://records.example/en/public --out feed.xml",
    "feed az-7 --language az",
    "feed --treaty un-cybercrime-2024 --out feed.xml",
  ],
  init: [
    'init --name "Treaty office" --administrator 1001',
    "init --demonstration --administrator administrator",
  ],
  duty: [
    "duty list",
    "duty new-key 1002.key.pem",
    "duty register 1002 --public-key <base64> --as 1001 --key 1001.key.pem",
    "duty grant 1002 clerk --as 1001 --key 1001.key.pem",
  ],
  "sign-in": [
    "sign-in set --issuer https://login.example --client-id tasdiq --as 1001 --key 1001.key.pem",
    "sign-in set --none --as 1001 --key 1001.key.pem",
  ],
  mail: [
    "mail sender treaties@office.example --as 1001 --key 1001.key.pem",
    "mail depositary un-secretary-general treaties@depositary.example --as 1001 --key 1001.key.pem",
    "mail checkpoints --to archive@other.example --as 1001 --key 1001.key.pem",
  ],
  calendar: [
    "calendar import days.csv --procedure gb-crag-2010 --as administrator",
    "calendar show",
  ],
  import: ["import case.yaml --as administrator", "import az-budapest --as administrator"],
  incident: [
    "incidents",
    "incident take documentMissing.az-7.2.1 --as administrator",
    "incident retry documentMissing.az-7.2.1 --as administrator",
    'incident resolve documentMissing.az-7.2.1 --reason "restored from the backup of 3 March" --as administrator',
  ],
};

/** Examples under their heading, as help begins with them. */
export const examplesOf = (cli: Cli, lines: readonly string[]): string => {
  const heading = headingIn(cli, { kind: lines.length === 1 ? "helpExample" : "helpExamples" });
  return `${heading}\n${lines.map((line) => `  tasdiq ${line}\n`).join("")}`;
};

/** Lets the help of a command begin with examples. */
export const withExamples = (cli: Cli, command: Command, lines: readonly string[]): Command =>
  isMeant({ cli, command }) ? command.addHelpText("before", examplesOf(cli, lines)) : command;

/** Puts the examples before what is said of each verb. */
export const addExamples = (cli: Cli, program: Command): void => {
  for (const command of program.commands) {
    const lines = examples[command.name()] ?? [];
    if (lines.length > 0) withExamples(cli, command, lines);
  }
};
