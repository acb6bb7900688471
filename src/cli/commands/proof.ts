import type { Command } from "commander";
import { addFlags, answering, commandIdFlag, personFlags, type Call, type Cli } from "../call.ts";
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
const keyShow = async (call: Call): Promise<Report> =>
  (await import("./proof/key.ts")).keyShow(call);
const keyRotate = async (call: Call): Promise<Report> =>
  (await import("./proof/key.ts")).keyRotate(call);

const exportFlags = [
  flag("--case <id>", "one case, complete up to the last checkpoint (else the whole log)"),
  flag("--public", "the whole log for everybody: of cases that were not made public only hashes"),
  flag("--out <file>", "the file to write"),
];

const verifyFlags = [
  manyFlag("--key <file>", "verifier keys, one to a line, as `tasdiq key show` prints them"),
  manyFlag("--checkpoint <file>", "a checkpoint that you kept; may be given many times"),
  flag("--documents <folder>", "texts and scans, to be compared with their digests"),
];

/** Registers what shows others that the record is unaltered. */
export const registerProof = (program: Command, cli: Cli): void => {
  const looking = (name: string, about: string): Command =>
    program.command(name).description(about).helpGroup(`${groups.looking}:`);
  answering(
    addFlags(looking("export", "a file that anybody can verify"), "What is shown:", exportFlags),
    cli,
    exportFile,
  );
  answering(
    addFlags(
      looking("verify <export>", "whether an export is unaltered and lawful; needs no home"),
      "What it is checked against:",
      verifyFlags,
    ),
    cli,
    verifyFile,
  );
  const machine = (name: string, about: string): Command =>
    program.command(name).description(about).helpGroup(`${groups.machine}:`);
  answering(
    addFlags(machine("checkpoint", "seal the log now, sign it, print the checkpoint"), "How:", [
      flag("--first", "no checkpoint was ever published, although the log was sealed before"),
    ]),
    cli,
    checkpoint,
  );
  const key = machine("key", "the keys that sign checkpoints, and the system's entries");
  answering(key.command("show").description("the lines by which others verify"), cli, keyShow);
  const rotate = addFlags(
    key.command("rotate").description("replace the key; both sign until --finish"),
    "Who asks, an administrator:",
    [...personFlags, commandIdFlag],
  );
  answering(
    addFlags(rotate, "How:", [
      flag("--finish", "let the new key sign alone"),
      flag("--lost", "make a key in place of one whose file is lost for good"),
      flag("--system", "replace the key with which the system signs its own entries, at once"),
    ]),
    cli,
    keyRotate,
  );
};
