import type { Command } from "commander";
import { addFlags, answering, type Call, type Cli, verbsUnder } from "../call.ts";
import { flag, manyFlag } from "../fields/field.ts";
import type { Report } from "../report.ts";
import { groups } from "../groups.ts";

// Loaded when they are called: every other command starts sooner without the log and the verifier.
const exportFile = async (call: Call): Promise<Report> =>
  (await import("./proof/export.ts")).exportFile(call);
const verifyFile = async (call: Call): Promise<Report> =>
  (await import("./proof/verify.ts")).verifyFile(call);
const checkpoint = async (call: Call): Promise<Report> =>
  (await import("./proof/checkpoint.ts")).checkpoint(call);

const exportFlags = [
  flag("--case <id>", { kind: "helpExportCase" }),
  flag("--public", { kind: "helpExportPublic" }),
  flag("--out <file>", { kind: "helpOut" }),
];

const verifyFlags = [
  manyFlag("--key <file>", { kind: "helpVerifyKey" }),
  manyFlag("--checkpoint <file>", { kind: "helpVerifyCheckpoint" }),
  flag("--documents <folder>", { kind: "helpDocuments" }),
];

/** Registers what shows others that the record is unaltered. */
export const registerProof = (program: Command, cli: Cli): void => {
  const looking = verbsUnder(program, cli, groups.looking);
  answering(
    addFlags(
      { cli, command: looking("export", { kind: "helpExport" }) },
      { kind: "helpUnderShown" },
      exportFlags,
    ),
    cli,
    exportFile,
  );
  answering(
    addFlags(
      { cli, command: looking("verify <export>", { kind: "helpVerify" }) },
      { kind: "helpUnderChecked" },
      verifyFlags,
    ),
    cli,
    verifyFile,
  );
  const machine = verbsUnder(program, cli, groups.machine);
  answering(
    addFlags(
      { cli, command: machine("checkpoint", { kind: "helpCheckpoint" }) },
      { kind: "helpUnderHow" },
      [flag("--first", { kind: "helpFirst" })],
    ),
    cli,
    checkpoint,
  );
};
