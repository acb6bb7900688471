import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parse } from "yaml";
import { importCase } from "../../application/import-case.ts";
import { caseIdSchema, personSchema } from "../../domain/ids.ts";
import { fileOfPastCase, type pastCases } from "../past-cases.ts";
import type { Paint } from "../paint.ts";
import { goOn } from "./live.ts";
import { demoAdministrator } from "./people.ts";
import { prepareDemoHome } from "./prepare-home.ts";
import {
  orFault,
  tellAudit,
  tellFiles,
  tellHistory,
  tellImported,
  tellStanding,
  type Stage,
} from "./telling.ts";

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

type Step = readonly [title: string, run: (stage: Stage) => Promise<void>];

const steps: readonly Step[] = [
  [
    "A past case is imported: Azerbaijan and the UN Convention against Cybercrime, as far as sources tell",
    (stage) => imported(stage, "az-un-cybercrime"),
  ],
  [
    "It goes on as a live demonstration: instrument and notification, each by two persons",
    (stage) => goOn(stage, live),
  ],
  ["Where it stands now", (stage) => tellStanding(stage, live)],
  [
    "A second past case is imported: Azerbaijan and the Budapest Convention, to its deposit",
    (stage) => imported(stage, "az-budapest"),
  ],
  ["History of the first case", (stage) => tellHistory(stage, live)],
  ["Audit of the first case", (stage) => tellAudit(stage, live)],
  ["Audit of the second case", (stage) => tellAudit(stage, past)],
  ["Files written", tellFiles],
];

/** Runs the demonstration in a home of its own, step by step. The home stays for a look around. */
export const runDemo = async (
  folder: string,
  say: (line: string) => void,
  paint: Paint,
): Promise<void> => {
  say(paint.bold("Tasdiq: a demonstration. Nothing here has legal effect."));
  const home = await prepareDemoHome(folder);
  try {
    for (const [index, [title, run]] of steps.entries()) {
      say("");
      say(paint.bold(`[${String(index + 1)}/${String(steps.length)}] ${title}`));
      await run({ home, say, paint });
    }
    const at = relative(process.cwd(), folder);
    say("");
    say(`Look around:  npx tasdiq --home ${at} show ${live}`);
    say(`              npx tasdiq --home ${at} tasks`);
  } finally {
    await home.close();
  }
};
