import type { Command } from "commander";
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
import type * as ofLogTypes from "./proof/key.ts";
import type * as ofPeopleTypes from "./office/keys.ts";
import { flag, type Flag } from "../fields/field.ts";
import type { Report } from "../report.ts";
import type { Sentence } from "../../words/messages.ts";
import { groups } from "../groups.ts";
import { sayTo } from "../say.ts";

// Loaded when they are called: every other command starts sooner without.
const ofPeople =
  (verb: keyof typeof ofPeopleTypes) =>
  async (call: Call): Promise<Report> =>
    (await import("./office/keys.ts"))[verb](call);
const ofLog =
  (verb: keyof typeof ofLogTypes) =>
  async (call: Call): Promise<Report> =>
    (await import("./proof/key.ts"))[verb](call);

const asked: readonly Flag[] = [...personFlags, commandIdFlag];

type Verb = { readonly cli: Cli; readonly under: Command; readonly name: string };

const made = ({ cli, under, name }: Verb, about: Sentence): Command =>
  under.command(name).description(sayTo(cli.shell, about));

const registerPeoplesKeys = (key: Command, cli: Cli): void => {
  const verb = (name: string, about: Sentence): Command =>
    addFlags(
      { cli, command: made({ cli, under: key, name }, about) },
      { kind: "helpUnderPerson" },
      asked,
    );
  answeringAnywhere(
    made({ cli, under: key, name: "list" }, { kind: "helpKeyList" }),
    cli,
    ofPeople("keyList"),
  );
  answeringAnywhere(verb("add [link]", { kind: "helpKeyAdd" }), cli, ofPeople("keyAdd"));
  answeringAnywhere(
    verb("confirm <person> <words...>", { kind: "helpKeyConfirm" }),
    cli,
    ofPeople("keyConfirm"),
  );
  const revoke = verb("revoke <number>", { kind: "helpKeyRevoke" });
  addFlags({ cli, command: revoke }, { kind: "helpUnderRecorded" }, [
    flag("--lost-since <time>", { kind: "helpLostSince" }),
  ]);
  answeringAnywhere(revoke, cli, ofPeople("keyRevoke"));
};

const registerLogsKeys = (key: Command, cli: Cli): void => {
  answering(
    made({ cli, under: key, name: "show" }, { kind: "helpKeyShow" }),
    cli,
    ofLog("keyShow"),
  );
  const rotate = addFlags(
    { cli, command: made({ cli, under: key, name: "rotate" }, { kind: "helpKeyRotate" }) },
    { kind: "helpUnderAdministrator" },
    asked,
  );
  answering(
    addFlags({ cli, command: rotate }, { kind: "helpUnderHow" }, [
      flag("--finish", { kind: "helpFinish" }),
      flag("--lost", { kind: "helpLost" }),
      flag("--system", { kind: "helpRotateSystem" }),
    ]),
    cli,
    ofLog("keyRotate"),
  );
};

/** Registers what is done with keys: those by which people sign, and those of the record itself. */
export const registerKeys = (program: Command, cli: Cli): void => {
  const administrator = verbsUnder(program, cli, groups.administrator);
  const invite = administrator("invite <person>", { kind: "helpInvite" });
  answeringAnywhere(
    addFlags({ cli, command: invite }, { kind: "helpUnderPerson" }, asked),
    cli,
    ofPeople("invite"),
  );
  const passkeys = administrator("passkeys", { kind: "helpPasskeysVerb" });
  const set = made({ cli, under: passkeys, name: "set <origin>" }, { kind: "helpPasskeysSet" });
  addFlags({ cli, command: set }, { kind: "helpUnderRecorded" }, [
    flag("--end-passkeys", { kind: "helpEndPasskeys" }),
  ]);
  answeringAnywhere(
    addFlags({ cli, command: set }, { kind: "helpUnderPerson" }, asked),
    cli,
    ofPeople("passkeysSet"),
  );
  const key = verbsUnder(program, cli, groups.machine)("key", { kind: "helpKeyVerb" });
  registerPeoplesKeys(key, cli);
  registerLogsKeys(key, cli);
};
