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
import { flag, manyFlag, type Flag } from "../fields/field.ts";
import type { Report } from "../report.ts";
import { groups } from "../groups.ts";
import { sayTo } from "../say.ts";
import { pastCases } from "../past-cases.ts";

// Loaded when they are called, with the home that they need: every other command starts sooner without.
const init = async (call: Call): Promise<Report> => (await import("./office/init.ts")).init(call);
const importFile = async (call: Call): Promise<Report> =>
  (await import("./office/import.ts")).importFile(call);

const calendarImport = async (call: Call): Promise<Report> =>
  (await import("./office/calendar.ts")).calendarImport(call);
const calendarShow = async (call: Call): Promise<Report> =>
  (await import("./office/calendar.ts")).calendarShow(call);
const dutyGrant = async (call: Call): Promise<Report> =>
  (await import("./office/duty.ts")).dutyGrant(call);
const dutyList = async (call: Call): Promise<Report> =>
  (await import("./office/duty.ts")).dutyList(call);
const dutyNewKey = async (call: Call): Promise<Report> =>
  (await import("./office/duty.ts")).dutyNewKey(call);
const dutyRegister = async (call: Call): Promise<Report> =>
  (await import("./office/duty.ts")).dutyRegister(call);
const dutyRevoke = async (call: Call): Promise<Report> =>
  (await import("./office/duty.ts")).dutyRevoke(call);

const asks = (cli: Cli, command: Command): Command =>
  addFlags({ cli, command }, { kind: "helpUnderPerson" }, [...personFlags, commandIdFlag]);

const initFlags: readonly Flag[] = [
  flag("--administrator <number>", { kind: "helpAdministrator" }),
  flag("--name <name>", { kind: "helpOfficeName" }),
  flag("--demonstration", { kind: "helpDemonstration" }),
  flag("--key-out <file>", { kind: "helpKeyOut" }),
  flag("--from <address>", { kind: "helpFrom" }),
  manyFlag("--depositary <id=address>", { kind: "helpDepositary" }),
  flag("--law <folder>", { kind: "helpLawFolder" }),
  flag("--system-key <file>", { kind: "helpSystemKey" }),
  flag("--checkpoints <folder>", { kind: "helpCheckpointsFolder" }),
  flag("--issuer <address>", { kind: "helpIssuer" }),
  flag("--client-id <id>", { kind: "helpClientId" }),
  flag("--person-claim <claim>", { kind: "helpPersonClaim" }),
];

const registerInit = (program: Command, cli: Cli): void => {
  const command = verbsUnder(program, cli, groups.administrator)("init", { kind: "helpInit" });
  answering(addFlags({ cli, command }, { kind: "helpUnderMade" }, initFlags), cli, init);
};

const registerDuty = (program: Command, cli: Cli): void => {
  const duty = verbsUnder(
    program,
    cli,
    groups.administrator,
  )("duty", { kind: "helpDutyVerb", duties });
  answeringAnywhere(
    duty.command("list").description(sayTo(cli.shell, { kind: "helpDutyList" })),
    cli,
    dutyList,
  );
  answeringAnywhere(
    asks(
      cli,
      duty
        .command("grant <person> <duty>")
        .description(sayTo(cli.shell, { kind: "helpDutyGrant" })),
    ),
    cli,
    dutyGrant,
  );
  answeringAnywhere(
    asks(
      cli,
      duty
        .command("revoke <person> <duty>")
        .description(sayTo(cli.shell, { kind: "helpDutyRevoke" })),
    ),
    cli,
    dutyRevoke,
  );
  const register = duty
    .command("register <person>")
    .description(sayTo(cli.shell, { kind: "helpDutyRegister" }));
  addFlags({ cli, command: register }, { kind: "helpUnderRecorded" }, [
    flag("--public-key <key>", { kind: "helpPublicKey" }),
  ]);
  answeringAnywhere(asks(cli, register), cli, dutyRegister);
  answering(
    duty.command("new-key <file>").description(sayTo(cli.shell, { kind: "helpNewKey" })),
    cli,
    dutyNewKey,
  );
};

const registerCalendar = (program: Command, cli: Cli): void => {
  const calendar = verbsUnder(
    program,
    cli,
    groups.administrator,
  )("calendar", { kind: "helpCalendar" });
  const bring = calendar
    .command("import <file>")
    .description(sayTo(cli.shell, { kind: "helpCalendarImport" }))
    .requiredOption("--procedure <id>", sayTo(cli.shell, { kind: "helpCalendarProcedure" }));
  answeringAnywhere(asks(cli, bring), cli, calendarImport);
  answering(
    calendar.command("show").description(sayTo(cli.shell, { kind: "helpCalendarShow" })),
    cli,
    calendarShow,
  );
};

/** Registers what an administrator does: the home, duties, calendars, past cases. */
export const registerOffice = (program: Command, cli: Cli): void => {
  registerInit(program, cli);
  registerDuty(program, cli);
  registerCalendar(program, cli);
  const bring = verbsUnder(
    program,
    cli,
    groups.administrator,
  )("import <file>", { kind: "helpImport" })

    .addHelpText("after", `\n${sayTo(cli.shell, { kind: "helpPastCases", names: pastCases })}\n`);
  answering(
    addFlags({ cli, command: bring }, { kind: "helpUnderPerson" }, personFlags),
    cli,
    importFile,
  );
};
