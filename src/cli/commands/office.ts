import type { Command } from "commander";
import { duties } from "../../law/duty.ts";
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
const mailCheckpoints = async (call: Call): Promise<Report> =>
  (await import("./office/on-record.ts")).mailCheckpoints(call);
const mailDepositary = async (call: Call): Promise<Report> =>
  (await import("./office/on-record.ts")).mailDepositary(call);
const mailSender = async (call: Call): Promise<Report> =>
  (await import("./office/on-record.ts")).mailSender(call);
const signInSet = async (call: Call): Promise<Report> =>
  (await import("./office/on-record.ts")).signInSet(call);
const dutyRevoke = async (call: Call): Promise<Report> =>
  (await import("./office/duty.ts")).dutyRevoke(call);

const asks = (cli: Cli, command: Command): Command =>
  addFlags({ cli, command }, { kind: "helpUnderPerson" }, [...personFlags, commandIdFlag]);

const issuerFlags: readonly Flag[] = [
  flag("--issuer <address>", { kind: "helpIssuer" }),
  flag("--client-id <id>", { kind: "helpClientId" }),
  flag("--person-claim <claim>", { kind: "helpPersonClaim" }),
];

const initFlags: readonly Flag[] = [
  flag("--administrator <number>", { kind: "helpAdministrator" }),
  flag("--name <name>", { kind: "helpOfficeName" }),
  flag("--demonstration", { kind: "helpDemonstration" }),
  flag("--key-out <file>", { kind: "helpKeyOut" }),
  flag("--passkeys <origin>", { kind: "helpPasskeys" }),
  flag("--second-administrator <number>", { kind: "helpSecondAdministrator" }),
  flag("--from <address>", { kind: "helpFrom" }),
  flag("--law <folder>", { kind: "helpLawFolder" }),
  flag("--system-key <file>", { kind: "helpSystemKey" }),
  flag("--checkpoints <folder>", { kind: "helpCheckpointsFolder" }),
  ...issuerFlags,
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

const registerSignIn = (program: Command, cli: Cli): void => {
  const signIn = verbsUnder(program, cli, groups.administrator)("sign-in", { kind: "helpSignIn" });
  const set = signIn.command("set").description(sayTo(cli.shell, { kind: "helpSignInSet" }));
  addFlags({ cli, command: set }, { kind: "helpUnderRecorded" }, [
    ...issuerFlags,
    flag("--token-is-enough", { kind: "helpTokenIsEnough" }),
    flag("--none", { kind: "helpSignInNone" }),
  ]);
  answeringAnywhere(asks(cli, set), cli, signInSet);
};

const registerMail = (program: Command, cli: Cli): void => {
  const mail = verbsUnder(program, cli, groups.administrator)("mail", { kind: "helpMail" });
  const sender = mail
    .command("sender <address>")
    .description(sayTo(cli.shell, { kind: "helpMailSender" }));
  answeringAnywhere(asks(cli, sender), cli, mailSender);
  const depositary = mail
    .command("depositary <id> [address]")
    .description(sayTo(cli.shell, { kind: "helpMailDepositary" }));
  addFlags({ cli, command: depositary }, { kind: "helpUnderRecorded" }, [
    flag("--none", { kind: "helpMailNone" }),
  ]);
  answeringAnywhere(asks(cli, depositary), cli, mailDepositary);
  const checkpoints = mail
    .command("checkpoints")
    .description(sayTo(cli.shell, { kind: "helpMailCheckpoints" }));
  addFlags({ cli, command: checkpoints }, { kind: "helpUnderRecorded" }, [
    manyFlag("--to <address>", { kind: "helpMailTo" }),
  ]);
  answeringAnywhere(asks(cli, checkpoints), cli, mailCheckpoints);
};

/** Registers what an administrator does: the home, duties, tokens, mail, calendars, past cases. */
export const registerOffice = (program: Command, cli: Cli): void => {
  registerInit(program, cli);
  registerDuty(program, cli);
  registerSignIn(program, cli);
  registerMail(program, cli);
  registerCalendar(program, cli);
  const bring = verbsUnder(
    program,
    cli,
    groups.administrator,
  )("import <file>", { kind: "helpImport" });
  addRemarks(bring, cli, [{ kind: "helpPastCases", names: pastCases }]);
  answering(
    addFlags({ cli, command: bring }, { kind: "helpUnderPerson" }, personFlags),
    cli,
    importFile,
  );
};
