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
  verbsUnder,
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
import { sayTo } from "../say.ts";
import type { Sentence } from "../../words/messages.ts";

const registerLaw = (program: Command, cli: Cli): void => {
  const law = verbsUnder(program, cli, groups.looking)("law", { kind: "helpLaw" });
  answering(
    law.command("list").description(sayTo(cli.shell, { kind: "helpLawList" })),
    cli,
    lawList,
  );
  answering(
    law.command("show <id>").description(sayTo(cli.shell, { kind: "helpLawShow" })),
    cli,
    lawShow,
  );
  const check = law.command("check <file>").description(sayTo(cli.shell, { kind: "helpLawCheck" }));
  addFlags({ cli, command: check }, { kind: "helpUnderPlace" }, [
    flag("--procedure <id>", { kind: "helpCheckProcedure" }),
    flag("--svg <file>", { kind: "helpSvg" }),
  ]);
  answering(check, cli, lawCheck);
  const playing = law
    .command("play <procedure> <story>")
    .description(sayTo(cli.shell, { kind: "helpLawPlay" }));
  addFlags({ cli, command: playing }, { kind: "helpUnderPlace" }, [
    flag("--calendar <file>", { kind: "helpPlayCalendar" }),
    flag("--on <day>", { kind: "helpPlayOn" }),
  ]);
  answering(playing, cli, lawPlay);
  const printing = law
    .command("print <procedure>")
    .description(sayTo(cli.shell, { kind: "helpLawPrint" }));
  addFlags({ cli, command: printing }, { kind: "helpUnderPrinted" }, [
    flag("--lang <language>", { kind: "helpPrintLanguage" }),
    flag("--out <file>", { kind: "helpPrintOut" }),
  ]);
  answering(printing, cli, lawPrint);
  const confirming = law
    .command("confirm <file>")
    .description(sayTo(cli.shell, { kind: "helpLawConfirm" }));
  addFlags({ cli, command: confirming }, { kind: "helpUnderPerson" }, [
    ...personFlags,
    flag("--duty <duty>", { kind: "helpDutyWhereSeveral" }),
    commandIdFlag,
  ]);
  answeringAnywhere(confirming, cli, lawConfirm);
};

type Looking = {
  readonly name: string;
  readonly about: Sentence;
  readonly flags: readonly Flag[];
  readonly look: (call: Call) => Promise<Report>;
};

const lookings: readonly Looking[] = [
  {
    name: "show <case>",
    about: { kind: "helpShow" },
    flags: [],
    look: show,
  },
  {
    name: "list",
    about: { kind: "helpList" },
    flags: [
      flag("--open", { kind: "helpListOpen" }),
      flag("--public", { kind: "helpListPublic" }),
      flag("--treaty <id>", { kind: "helpListTreaty" }),
    ],
    look: list,
  },
  {
    name: "tasks",
    about: { kind: "helpTasks" },
    flags: [
      flag("--duty <duty>", { kind: "helpTasksDuty", duties }),
      flag("--as <number>", { kind: "helpTasksAs" }),
    ],
    look: tasks,
  },
  {
    name: "history <case>",
    about: { kind: "helpHistory" },
    flags: [
      flag("--csv", { kind: "helpCsv" }),
      flag("--jsonl", { kind: "helpJsonl" }),
      flag("--after <number>", { kind: "helpAfter" }),
      flag("--limit <number>", { kind: "helpLimit" }),
    ],
    look: history,
  },
  {
    name: "map <case>",
    about: { kind: "helpMap" },
    flags: [],
    look: map,
  },
  {
    name: "audit [case]",
    about: { kind: "helpAudit" },
    flags: [flag("--all", { kind: "helpAuditAll" })],
    look: audit,
  },
];

/** Registers what looks and changes nothing. */
export const registerLooking = (program: Command, cli: Cli): void => {
  for (const { name, about, flags, look } of lookings)
    answeringAnywhere(
      addFlags(
        { cli, command: verbsUnder(program, cli, groups.looking)(name, about) },
        { kind: "helpUnderShown" },
        flags,
      ),
      cli,
      look,
    );
  registerReadiness(program, cli);
  registerLaw(program, cli);
  registerTreaty(program, cli);
  registerJudge(program, cli);
  registerPaper(program, cli);
  registerOpenData(program, cli);
};
