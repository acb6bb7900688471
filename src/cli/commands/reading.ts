import type { Command } from "commander";
import { duties } from "../../law/duty.ts";
import { languages, paperKinds } from "../../views/paper.ts";
import type { Sentence } from "../../words/messages.ts";
import {
  addFlags,
  addRemarks,
  answering,
  answeringAnywhere,
  commandIdFlag,
  personFlags,
  type Call,
  type Cli,
  verbsUnder,
} from "../call.ts";
import { flag, type Flag } from "../fields/field.ts";
import { groups } from "../groups.ts";
import { voteFormats } from "../input/votes/formats.ts";
import type { Report } from "../report.ts";
import { sayTo } from "../say.ts";
import { formatsOfAll, formatsOfOne } from "./reading/open-data-formats.ts";

// Loaded when they are called: every other command starts sooner without.
const lawConfirm = async (call: Call): Promise<Report> =>
  (await import("./office/confirm-law.ts")).lawConfirm(call);
const lawPlay = async (call: Call): Promise<Report> =>
  (await import("./law-procedure.ts")).lawPlay(call);
const lawPrint = async (call: Call): Promise<Report> =>
  (await import("./law-procedure.ts")).lawPrint(call);
const audit = async (call: Call): Promise<Report> =>
  (await import("./reading/audit.ts")).audit(call);
const history = async (call: Call): Promise<Report> =>
  (await import("./reading/history.ts")).history(call);
const lawCheck = async (call: Call): Promise<Report> =>
  (await import("./reading/law.ts")).lawCheck(call);
const lawList = async (call: Call): Promise<Report> =>
  (await import("./reading/law.ts")).lawList(call);
const lawShow = async (call: Call): Promise<Report> =>
  (await import("./reading/law.ts")).lawShow(call);
const list = async (call: Call): Promise<Report> => (await import("./reading/lists.ts")).list(call);
const tasks = async (call: Call): Promise<Report> =>
  (await import("./reading/lists.ts")).tasks(call);
const judge = async (call: Call): Promise<Report> =>
  (await import("./reading/judge.ts")).judge(call);
const map = async (call: Call): Promise<Report> => (await import("./reading/map.ts")).map(call);
const openData = async (call: Call): Promise<Report> =>
  (await import("./reading/open-data.ts")).openData(call);
const explain = async (call: Call): Promise<Report> =>
  (await import("./reading/explain.ts")).explain(call);
const feed = async (call: Call): Promise<Report> =>
  (await import("./reading/open-data.ts")).feed(call);
const paper = async (call: Call): Promise<Report> =>
  (await import("./reading/paper.ts")).paper(call);
const readiness = async (call: Call): Promise<Report> =>
  (await import("./reading/readiness.ts")).readiness(call);
const show = async (call: Call): Promise<Report> => (await import("./reading/show.ts")).show(call);
const treatyInForce = async (call: Call): Promise<Report> =>
  (await import("./reading/treaty.ts")).treatyInForce(call);
const treatyStatusBy = async (call: Call): Promise<Report> =>
  (await import("./reading/treaty.ts")).treatyStatusBy(call);
const treatyShow = async (call: Call): Promise<Report> =>
  (await import("./reading/treaty.ts")).treatyShow(call);

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
    name: "explain <case> <clock>",
    about: { kind: "helpExplain" },
    flags: [flag("--for <day>", { kind: "helpExplainFor" })],
    look: explain,
  },
  {
    name: "audit [case]",
    about: { kind: "helpAudit" },
    flags: [flag("--all", { kind: "helpAuditAll" }), flag("--full", { kind: "helpAuditFull" })],
    look: audit,
  },
];

/** Registers `tasdiq readiness`. */
const registerReadiness = (program: Command, cli: Cli): void => {
  const verb = verbsUnder(
    program,
    cli,
    groups.looking,
  )("readiness <case>", { kind: "helpReadiness" });
  answeringAnywhere(verb, cli, readiness);
};

/** Registers the papers of a case. */
const registerPaper = (program: Command, cli: Cli): void => {
  const command = verbsUnder(
    program,
    cli,
    groups.looking,
  )("paper <case> <paper>", { kind: "helpPaper" });
  addRemarks(command, cli, [{ kind: "helpPapers", names: paperKinds }]);
  addFlags({ cli, command }, { kind: "helpUnderPrinted" }, [
    flag("--language <language>", { kind: "helpLanguage", languages }),
    flag("--out <file>", { kind: "helpPaperOut" }),
  ]);
  answeringAnywhere(command, cli, paper);
};

const commonFlags = [
  flag("--language <language>", { kind: "helpLanguage", languages }),
  flag("--pages <address>", { kind: "helpPages" }),
  flag("--all", { kind: "helpOpenDataAll" }),
  flag("--treaty <id>", { kind: "helpOpenDataTreaty" }),
  flag("--out <file>", { kind: "helpOutStdout" }),
];

/** Registers what goes into open data. */
const registerOpenData = (program: Command, cli: Cli): void => {
  const looking = verbsUnder(program, cli, groups.looking);
  const formats = {
    kind: "helpOpenDataFormat",
    ofOne: formatsOfOne,
    ofAll: formatsOfAll,
  } as const;
  answering(
    addFlags(
      { cli, command: looking("open-data [case]", { kind: "helpOpenData" }) },
      { kind: "helpUnderWritten" },
      [flag("--format <format>", formats), ...commonFlags],
    ),
    cli,
    openData,
  );
  answering(
    addFlags(
      { cli, command: looking("feed [case]", { kind: "helpFeed" }) },
      { kind: "helpUnderWritten" },
      [...commonFlags, flag("--self <address>", { kind: "helpSelf" })],
    ),
    cli,
    feed,
  );
};

/** Registers `tasdiq judge`. */
const registerJudge = (program: Command, cli: Cli): void => {
  const verb = verbsUnder(program, cli, groups.looking)("judge <votes>", { kind: "helpJudge" });
  addRemarks(verb, cli, [
    { kind: "helpVotesCsv", header: "id,for,against,abstain,present,members,declared" },
  ]);
  addFlags({ cli, command: verb }, { kind: "helpUnderJudged" }, [
    flag("--rule <id or file>", { kind: "helpJudgeRule" }),
    flag("--members <number>", { kind: "helpMembers" }),
    flag("--members-in-office <number>", { kind: "helpMembersInOffice" }),
    flag("--quorum-challenged", { kind: "helpQuorumChallenged" }),
    flag("--format <name>", { kind: "helpVoteFormat", formats: voteFormats }),
    flag("--all", { kind: "helpJudgeAll" }),
  ]);
  answering(verb, cli, judge);
};

const depositsHeader = "participant,kind,received";
const depositsMore = ["effective", "notified", "regionalOrganization", "share", "memberOf"];

const otherFlag = flag("--other-in-force <day>", { kind: "helpOtherInForce" });

/** Registers `tasdiq treaty` with what it can be asked. */
const registerTreaty = (program: Command, cli: Cli): void => {
  const treaty = verbsUnder(program, cli, groups.looking)("treaty", { kind: "helpTreaty" });
  const verb = (name: string, about: Sentence): Command =>
    treaty.command(`${name} <treaty>`).description(sayTo(cli.shell, about));
  const inForce = verb("in-force", { kind: "helpInForce" });
  addFlags({ cli, command: inForce }, { kind: "helpUnderAsked" }, [
    flag("--deposit <day>", { kind: "helpDeposit" }),
    flag("--notified <day>", { kind: "helpNotified" }),
    flag("--treaty-in-force <day>", { kind: "helpTreatyInForce" }),
    flag("--effective <day>", { kind: "helpEffective" }),
    flag("--kind <kind>", { kind: "helpKind" }),
    otherFlag,
  ]);
  answering(inForce, cli, treatyInForce);
  const status = verb("status", { kind: "helpStatus" });
  addRemarks(status, cli, [
    { kind: "helpDepositsCsv", header: depositsHeader, more: depositsMore },
  ]);
  addFlags({ cli, command: status }, { kind: "helpUnderAsked" }, [
    flag("--deposits <file>", { kind: "helpDeposits" }),
    otherFlag,
  ]);
  answering(status, cli, treatyStatusBy);
  answering(verb("show", { kind: "helpTreatyShow" }), cli, treatyShow);
};

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
