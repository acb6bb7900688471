import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parse } from "yaml";
import { importCase } from "../../ledger/import/import-case.ts";
import { caseIdSchema, personSchema } from "../../values/ids.ts";
import { fileOfPastCase, type pastCases } from "../past-cases.ts";
import type { Message } from "../../words/messages.ts";
import { usualPort } from "../commands/machine/serve-flags.ts";
import { goOn, publish } from "./live.ts";
import { demoAdministrator, prepareDemoHome } from "./prepare-home.ts";
import {
  orFault,
  tellAudit,
  tellFiles,
  tellHistory,
  tellImported,
  tellStanding,
  type Stage,
} from "./narrate.ts";

const pagesAddress = `http://127.0.0.1:${usualPort}/`;

const live = caseIdSchema.parse("az-un-cybercrime");
const past = caseIdSchema.parse("az-budapest");

const imported = async (stage: Stage, name: (typeof pastCases)[number]): Promise<void> => {
  const content: unknown = parse(readFileSync(fileOfPastCase(name), "utf8"));
  const answers = await importCase(stage.home.desk, content, {
    person: personSchema.parse(demoAdministrator),
    credentialFor: () => ({ kind: "name" }),
  });
  for (const answer of answers) tellImported(stage, orFault(answer));
};

/** The case that is over is the one that everybody may read. */
const second = async (stage: Stage): Promise<void> => {
  await imported(stage, "az-budapest");
  await publish(stage, past);
};

type Title = Extract<Message["kind"], `demoStep${string}`>;
type Step = readonly [title: Title, run: (stage: Stage) => Promise<void>];

const steps: readonly Step[] = [
  ["demoStepImported", (stage) => imported(stage, "az-un-cybercrime")],
  ["demoStepLive", (stage) => goOn(stage, live)],
  ["demoStepStanding", (stage) => tellStanding(stage, live)],
  ["demoStepSecond", second],
  ["demoStepAuditFirst", (stage) => tellAudit(stage, live)],
];

const furtherSteps: readonly Step[] = [
  ["demoStepAuditSecond", (stage) => tellAudit(stage, past)],
  ["demoStepHistory", (stage) => tellHistory(stage, live)],
  ["demoStepFiles", tellFiles],
];

/** How the demonstration is told. */
export type Telling = Omit<Stage, "home">;

/** Plays the demonstration in a home of its own, step by step. The home stays for a look around. */
export const runDemo = async (folder: string, telling: Telling): Promise<void> => {
  const { tell, print, isFull } = telling;
  tell(print.bold(print.say({ kind: "demoTitle" })));
  const home = await prepareDemoHome(folder);
  const told = isFull ? [...steps, ...furtherSteps] : steps;
  try {
    for (const [index, [title, run]] of told.entries()) {
      tell("");
      tell(
        print.bold(`[${String(index + 1)}/${String(told.length)}] ${print.say({ kind: title })}`),
      );
      await run({ home, ...telling });
    }
    const at = relative(process.cwd(), folder);
    tell("");
    const look = `${print.say({ kind: "demoLook" })}  `;
    const margin = " ".repeat(look.length);
    tell(`${look}npx tasdiq --home ${at} show ${live}`);
    tell(`${margin}npx tasdiq --home ${at} audit ${live}`);
    tell(`${margin}${print.say({ kind: "demoPages", home: at, address: pagesAddress })}`);
    if (!isFull) tell(`${margin}${print.say({ kind: "demoInFull" })}`);
  } finally {
    await home.close();
  }
};
