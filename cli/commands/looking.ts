import type { Command } from "commander";
import { duties } from "../../domain/duty.ts";
import { addFlags, answering, type Cli } from "../call.ts";
import { flag } from "../fields/field.ts";
import { groups } from "../verbs/verb.ts";
import { audit } from "./audit.ts";
import { history, map } from "./history.ts";
import { lawCheck, lawList, lawShow } from "./law.ts";
import { list, tasks } from "./lists.ts";
import { show } from "./show.ts";

const group = `${groups.looking}:`;

const looking = (program: Command, name: string, about: string): Command =>
  program.command(name).description(about).helpGroup(group);

const registerLaw = (program: Command, cli: Cli): void => {
  const law = looking(program, "law", "the procedures and treaties at hand").addHelpText(
    "before",
    "Examples:\n  tasdiq law list\n  tasdiq law show az-milli-majlis\n  tasdiq law check my-profile.json\n",
  );
  answering(law.command("list").description("list them"), cli, lawList);
  answering(
    law.command("show <id>").description("show one, with its unverified rules"),
    cli,
    lawShow,
  );
  const check = law
    .command("check <file>")
    .description("check a procedure, treaty or calendar file");
  addFlags(check, "Where and how:", [
    flag("--profile <id>", "for a calendar: whose houses it is for (else gb-crag-2010)"),
  ]);
  answering(check, cli, lawCheck);
};

/** Registers what looks and changes nothing. */
export const registerLooking = (program: Command, cli: Cli): void => {
  answering(
    looking(
      program,
      "show <case>",
      "a case: its facts kept apart, what may come next, what is due",
    ),
    cli,
    show,
  );
  answering(
    looking(program, "list", "the cases").option("--open", "only those that have not ended"),
    cli,
    list,
  );
  answering(
    looking(program, "tasks", "what waits for people").option(
      "--duty <duty>",
      `only what waits for one duty: ${duties.join(", ")}`,
    ),
    cli,
    tasks,
  );
  answering(
    looking(program, "history <case>", "its entries, with the hashes that --of takes"),
    cli,
    history,
  );
  answering(
    looking(program, "map <case>", "the stages of its procedure, and where it stands"),
    cli,
    map,
  );
  answering(
    looking(program, "audit [case]", "rule by rule: kept, broken, or cannot be verified").option(
      "--all",
      "every case",
    ),
    cli,
    audit,
  );
  registerLaw(program, cli);
};
