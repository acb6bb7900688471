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
import { flag, manyFlag, type Flag } from "../fields/field.ts";
import type { Report } from "../report.ts";
import { groups } from "../groups.ts";
import { calendarImport, calendarShow } from "./office/calendar.ts";
import { dutyGrant, dutyList, dutyNewKey, dutyRegister, dutyRevoke } from "./office/duty.ts";
import { pastCases } from "../past-cases.ts";

// Loaded when they are called, with the home that they need: every other command starts sooner without.
const init = async (call: Call): Promise<Report> => (await import("./office/init.ts")).init(call);
const importFile = async (call: Call): Promise<Report> =>
  (await import("./office/import.ts")).importFile(call);

const administrators = (program: Command, name: string, about: string): Command =>
  program.command(name).description(about).helpGroup(`${groups.administrator}:`);

const asks = (command: Command): Command =>
  addFlags(command, "Who asks:", [...personFlags, commandIdFlag]);

const initFlags: readonly Flag[] = [
  flag("--administrator <number>", "the personnel number of the first administrator"),
  flag("--name <name>", "the office's name"),
  flag(
    "--demonstration",
    "a home for trying out: names without keys, a clock that can be set forward",
  ),
  flag(
    "--key-out <file>",
    "where the administrator's private key is put (else <number>.key.pem here)",
  ),
  flag("--from <address>", "the sender's address of notifications"),
  manyFlag(
    "--depositary <id=address>",
    "where letters to a depositary go, by its id in treaty files; may be given again",
  ),
  flag("--law <folder>", "a folder with your own procedures/ and treaties/"),
  flag(
    "--system-key <file>",
    "where the system's key lies or is made, best outside the home (else system-key.pem in it)",
  ),
  flag("--checkpoints <folder>", "where checkpoints are published; best outside the home"),
  flag("--issuer <address>", "where people sign in to the pages; on record for ever"),
  flag("--client-id <id>", "this office's name there"),
  flag("--person-claim <claim>", "the claim with the personnel number (else personnel_number)"),
];

const registerInit = (program: Command, cli: Cli): void => {
  const command = administrators(program, "init", "make a home and its office").addHelpText(
    "before",
    'Examples:\n  tasdiq init --name "Treaty office" --administrator 1001\n  tasdiq init --demonstration --administrator administrator\n',
  );
  answering(addFlags(command, "What is made:", initFlags), cli, init);
};

const registerDuty = (program: Command, cli: Cli): void => {
  const duty = administrators(program, "duty", `who may act: ${duties.join(", ")}`).addHelpText(
    "before",
    "Examples:\n  tasdiq duty list\n  tasdiq duty new-key 1002.key.pem\n  tasdiq duty register 1002 --public-key <base64> --as 1001 --key 1001.key.pem\n  tasdiq duty grant 1002 clerk --as 1001 --key 1001.key.pem\n",
  );
  answeringAnywhere(duty.command("list").description("who holds which duty"), cli, dutyList);
  answeringAnywhere(
    asks(duty.command("grant <person> <duty>").description("grant a duty")),
    cli,
    dutyGrant,
  );
  answeringAnywhere(
    asks(duty.command("revoke <person> <duty>").description("revoke a duty")),
    cli,
    dutyRevoke,
  );
  const register = duty.command("register <person>").description("register a person's public key");
  addFlags(register, "What is recorded:", [
    flag("--public-key <key>", "the raw Ed25519 key in base64, or a file that holds it (or a PEM)"),
  ]);
  answeringAnywhere(asks(register), cli, dutyRegister);
  answering(
    duty.command("new-key <file>").description("make a key pair for yourself"),
    cli,
    dutyNewKey,
  );
};

const registerCalendar = (program: Command, cli: Cli): void => {
  const calendar = administrators(
    program,
    "calendar",
    "the sitting days that periods are counted by",
  ).addHelpText(
    "before",
    "Examples:\n  tasdiq calendar import days.csv --procedure gb-crag-2010 --as administrator\n  tasdiq calendar show\n",
  );
  const bring = calendar
    .command("import <file>")
    .description("import sitting days: CSV with the header date,house")
    .requiredOption("--procedure <id>", "the procedure that counts by them");
  answeringAnywhere(asks(bring), cli, calendarImport);
  answering(calendar.command("show").description("the calendars in force"), cli, calendarShow);
};

/** Registers what an administrator does: the home, duties, calendars, past cases. */
export const registerOffice = (program: Command, cli: Cli): void => {
  registerInit(program, cli);
  registerDuty(program, cli);
  registerCalendar(program, cli);
  const bring = administrators(
    program,
    "import <file>",
    "enter a past case from a YAML or JSON file, or one that comes with Tasdiq",
  )
    .addHelpText(
      "before",
      "Examples:\n  tasdiq import case.yaml --as administrator\n  tasdiq import az-budapest --as administrator\n",
    )
    .addHelpText("after", `\nPast cases that come with Tasdiq: ${pastCases.join(", ")}.\n`);
  answering(addFlags(bring, "Who asks:", personFlags), cli, importFile);
};
