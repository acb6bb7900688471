import { lawPlay, lawPrint } from "./law-procedure.ts";
import type { Command } from "commander";
import { duties } from "../../office/duty.ts";
import {
  addFlags,
  answering,
  answeringAnywhere,
  commandIdFlag,
  personFlags,
  type Call,
  type Cli,
} from "../call.ts";
import { flag, type Flag } from "../fields/field.ts";
import type { Report } from "../report.ts";
import { groups } from "../groups.ts";
import { lawConfirm } from "./office/confirm-law.ts";
import { audit } from "./reading/audit.ts";
import { history } from "./reading/history.ts";
import { lawCheck, lawList, lawShow } from "./reading/law.ts";
import { list, tasks } from "./reading/lists.ts";
import { registerJudge } from "./reading/judge.ts";
import { map } from "./reading/map.ts";
import { registerOpenData } from "./reading/open-data.ts";
import { registerPaper } from "./reading/paper.ts";
import { registerReadiness } from "./reading/readiness.ts";
import { show } from "./reading/show.ts";
import { registerTreaty } from "./reading/treaty.ts";

const group = `${groups.looking}:`;

const looking = (program: Command, name: string, about: string): Command =>
  program.command(name).description(about).helpGroup(group);

const registerLaw = (program: Command, cli: Cli): void => {
  const law = looking(
    program,
    "law",
    "the procedures, treaties and rules for votes at hand",
  ).addHelpText(
    "before",
    "Examples:\n  tasdiq law list\n  tasdiq law show az-milli-majlis\n  tasdiq law check my-procedure.json\n  tasdiq law print ca-tabling --out ca-tabling.pdf\n  tasdiq law confirm ca-tabling --as 1002 --key 1002.key.pem\n",
  );
  answering(law.command("list").description("list them"), cli, lawList);
  answering(
    law.command("show <id>").description("show one, with its unverified rules"),
    cli,
    lawShow,
  );
  const check = law
    .command("check <file>")
    .description(
      "check a procedure, treaty, rule or calendar file, or a procedure that comes with Tasdiq by its id",
    );
  addFlags(check, "Where and how:", [
    flag("--procedure <id>", "for a calendar: the procedure that counts by it"),
    flag("--svg <file>", "for a procedure: also draw it as a picture in this file"),
  ]);
  answering(check, cli, lawCheck);
  const playing = law
    .command("play <procedure> <story>")
    .description(
      "follow what happened in a case through a procedure, and judge it: a file, or the id of one that comes with Tasdiq",
    );
  addFlags(playing, "Where and how:", [
    flag("--calendar <file>", "the days on which the houses sat, as CSV"),
    flag("--on <day>", "judge as of this day (else today)"),
  ]);
  answering(playing, cli, lawPlay);
  const printing = law
    .command("print <procedure>")
    .description(
      "a procedure in words, article by article, for lawyers to read: a file, or the id of one that comes with Tasdiq",
    );
  addFlags(printing, "What is printed:", [
    flag("--lang <language>", "in which language: en or az (else that of answers)"),
    flag("--out <file>", "to a file that ends in .pdf or .html (else as lines)"),
  ]);
  answering(printing, cli, lawPrint);
  const confirming = law
    .command("confirm <file>")
    .description("record that you have read a procedure or treaty file, of exactly this content");
  addFlags(confirming, "Who asks:", [
    ...personFlags,
    flag("--duty <duty>", "the duty in which you act, where you hold several"),
    commandIdFlag,
  ]);
  answeringAnywhere(confirming, cli, lawConfirm);
};

type Looking = {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly look: (call: Call) => Promise<Report>;
};

const lookings: readonly Looking[] = [
  {
    name: "show <case>",
    about: "a case: its facts kept apart, what may come next, what is due",
    flags: [],
    look: show,
  },
  {
    name: "list",
    about: "the cases",
    flags: [
      flag("--open", "only those that have not ended"),
      flag("--public", "only those that everybody may read"),
      flag("--treaty <id>", "only those about one treaty, each with its procedure"),
    ],
    look: list,
  },
  {
    name: "tasks",
    about: "what waits for people: overdue first, then by the day it is due",
    flags: [
      flag("--duty <duty>", `only what waits for one duty: ${duties.join(", ")}`),
      flag("--as <number>", "only what one person may do, by the duties they hold"),
    ],
    look: tasks,
  },
  {
    name: "history <case>",
    about: "its entries, with the hashes that --of takes",
    flags: [
      flag("--csv", "as a table for a spreadsheet"),
      flag("--jsonl", "one JSON object a line"),
      flag("--after <number>", "only the entries after this one"),
      flag("--limit <number>", "the most entries to show"),
    ],
    look: history,
  },
  {
    name: "map <case>",
    about: "the stages of its procedure, and where it stands",
    flags: [],
    look: map,
  },
  {
    name: "audit [case]",
    about: "rule by rule: kept, broken, still running, or cannot be verified",
    flags: [flag("--all", "every case")],
    look: audit,
  },
];

/** Registers what looks and changes nothing. */
export const registerLooking = (program: Command, cli: Cli): void => {
  for (const { name, about, flags, look } of lookings)
    answeringAnywhere(addFlags(looking(program, name, about), "What is shown:", flags), cli, look);
  registerReadiness(program, cli);
  registerLaw(program, cli);
  registerTreaty(program, cli);
  registerJudge(program, cli);
  registerPaper(program, cli);
  registerOpenData(program, cli);
};
