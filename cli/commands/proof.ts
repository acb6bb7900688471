import type { Command } from "commander";
import { addFlags, answering, type Cli } from "../call.ts";
import { flag, manyFlag } from "../fields/field.ts";
import { groups } from "../verbs/verb.ts";
import { checkpoint } from "./checkpoint.ts";
import { exportFile } from "./export.ts";
import { keyRotate, keyShow } from "./key.ts";
import { verifyFile } from "./verify.ts";

const exportFlags = [
  flag("--case <id>", "one case, complete up to the last checkpoint (else the whole log)"),
  flag("--public", "the whole log, with only the hashes of cases that are not published"),
  manyFlag("--publish <case>", "with --public: a case that everybody may read"),
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
    machine("checkpoint", "seal the log now, sign it, print the checkpoint"),
    cli,
    checkpoint,
  );
  const key = machine("key", "the keys that sign checkpoints");
  answering(key.command("show").description("the lines by which others verify"), cli, keyShow);
  const rotate = key.command("rotate").description("replace the key; both sign until --finish");
  answering(
    addFlags(rotate, "How:", [flag("--finish", "let the new key sign alone")]),
    cli,
    keyRotate,
  );
};
