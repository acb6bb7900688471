import type { Command } from "commander";
import {
  addFlags,
  answering,
  answeringAnywhere,
  commandIdFlag,
  type Call,
  type Cli,
  personFlags,
  verbsUnder,
  type Verbs,
} from "../call.ts";
import { flag, manyFlag } from "../fields/field.ts";
import { groups } from "../groups.ts";
import { demonstrationFolder, inHome, tellHeldBack } from "../home.ts";
import { printFor } from "../print/print.ts";
import { report, type Report } from "../report.ts";
import { sayTo } from "../say.ts";
import { stopped } from "../stop.ts";
import type { PersonIncidentCommand } from "../../case/incident-command.ts";
import { serveFlags, startFlags } from "./machine/serve-flags.ts";

const backupFlags = [flag("--with-key", { kind: "helpWithKey" })];

const restoreFlags = [
  manyFlag("--checkpoint <file>", { kind: "helpRestoreCheckpoint" }),
  manyFlag("--key <file>", { kind: "helpRestoreKey" }),
  flag("--older", { kind: "helpOlder" }),
];

const hour = 3_600_000;
const longest = 100 * 366 * 24;

const millisecondsIn = (span: string): number => {
  const [, number, unit] = /^(\d{1,6})([dh])$/.exec(span) ?? [];
  const hours = Number(number) * (unit === "d" ? 24 : 1);
  if (number === undefined || hours > longest)
    throw stopped("MalformedFlag", { kind: "spanMalformed", span });
  return hours * hour;
};

/** `tasdiq advance`: sets the clock of a demonstration forward and lets everything that is then due happen. */
const advance = (call: Call): Promise<Report> => {
  const span = call.args[0] ?? "";
  const milliseconds = millisecondsIn(span);
  return inHome({ ...call, reach: "nothing" }, async (home) => {
    if (home.virtualClock === undefined)
      throw stopped("OnlyInDemonstration", { kind: "clockOnlyInDemonstration" });
    const now = new Date(await home.virtualClock.advance(milliseconds)).toISOString();
    tellHeldBack(call.shell, home);
    const looked = await home.worker.lookAtAll();
    return report({ kind: "advanced", now, looked }, (print) => [
      print.say(
        looked === 0 ? { kind: "clockMovedNothing", now } : { kind: "clockMoved", now, looked },
      ),
    ]);
  });
};

/** `tasdiq demo`: an office's home is never cleared away for it. */
const demo = async (call: Call): Promise<Report> => {
  const { shell, flags } = call;
  const folder = demonstrationFolder(shell, flags);
  // Only the demonstration needs it: every other command starts sooner without.
  const { runDemo } = await import("../demo/run.ts");
  const say = flags.is("json") ? shell.err : shell.out;
  const tell = (line: string): void => {
    say(`${line}\n`);
  };
  const print = printFor(shell, flags.is("json"));
  await runDemo(folder, { tell, print, isFull: flags.is("full") });
  return report({ kind: "demonstrated", home: folder }, () => []);
};

// Loaded when they are called: every other command starts sooner without.
const serve = async (call: Call): Promise<Report> =>
  (await import("./machine/serve.ts")).serve(call);
const sweep = async (call: Call): Promise<Report> =>
  (await import("./machine/sweep.ts")).sweep(call);
const incidents = async (call: Call): Promise<Report> =>
  (await import("./machine/sweep.ts")).incidents(call);
const start = async (call: Call): Promise<Report> =>
  (await import("./machine/start.ts")).start(call);
const backup = async (call: Call): Promise<Report> =>
  (await import("./machine/backup.ts")).backUp(call);
const restore = async (call: Call): Promise<Report> =>
  (await import("./machine/restore.ts")).restore(call);

const doing =
  (kind: PersonIncidentCommand["kind"]) =>
  async (call: Call): Promise<Report> =>
    (await import("./machine/incident.ts")).doAboutIncident(kind, call);

const whoFlags = [
  ...personFlags,
  flag("--duty <duty>", { kind: "helpDutyWhereSeveral" }),
  commandIdFlag,
];

/** Registers what people do about incidents. */
const registerIncident = (program: Command, cli: Cli): void => {
  const incident = verbsUnder(program, cli, groups.machine)("incident", { kind: "helpIncident" });
  const add = (command: Command, kind: PersonIncidentCommand["kind"]): void => {
    answeringAnywhere(
      addFlags({ cli, command }, { kind: "helpUnderPerson" }, whoFlags),
      cli,
      doing(kind),
    );
  };
  add(
    incident.command("take <key>").description(sayTo(cli.shell, { kind: "helpTake" })),
    "TakeIncident",
  );
  add(
    incident.command("retry <key>").description(sayTo(cli.shell, { kind: "helpRetry" })),
    "RetryIncident",
  );
  const resolving = incident
    .command("resolve <key>")
    .description(sayTo(cli.shell, { kind: "helpResolve" }));
  add(
    addFlags({ cli, command: resolving }, { kind: "helpUnderRecorded" }, [
      flag("--reason <text>", { kind: "helpReason" }),
    ]),
    "ResolveIncident",
  );
};

const registerBackup = (machine: Verbs, cli: Cli): void => {
  const backingUp = machine("backup <folder>", { kind: "helpBackup" });
  answering(
    addFlags({ cli, command: backingUp }, { kind: "helpUnderHow" }, backupFlags),
    cli,
    backup,
  );
  const restoring = machine("restore <backup>", { kind: "helpRestore" });
  answering(
    addFlags({ cli, command: restoring }, { kind: "helpUnderHow" }, restoreFlags),
    cli,
    restore,
  );
};

/** Registers what concerns this machine. */
export const registerMachine = (program: Command, cli: Cli): void => {
  const machine = verbsUnder(program, cli, groups.machine);
  answering(machine("advance <span>", { kind: "helpAdvance" }), cli, advance);
  const sweeping = machine("sweep", { kind: "helpSweep" });
  answeringAnywhere(
    addFlags({ cli, command: sweeping }, { kind: "helpUnderServer" }, personFlags),
    cli,
    sweep,
  );
  answeringAnywhere(machine("incidents", { kind: "helpIncidents" }), cli, incidents);
  registerIncident(program, cli);
  answering(
    addFlags({ cli, command: machine("demo", { kind: "helpDemo" }) }, { kind: "helpUnderHow" }, [
      flag("--full", { kind: "helpDemoFull" }),
    ]),
    cli,
    demo,
  );
  answering(
    addFlags(
      { cli, command: machine("start", { kind: "helpStart" }) },
      { kind: "helpUnderHow" },
      startFlags,
    ),
    cli,
    start,
  );
  answering(
    addFlags(
      { cli, command: machine("serve", { kind: "helpServe" }) },
      { kind: "helpUnderHow" },
      serveFlags,
    ),
    cli,
    serve,
  );
  registerBackup(machine, cli);
};
