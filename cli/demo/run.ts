import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import pc from "picocolors";
import { parse } from "yaml";
import type { Answer } from "../../application/answer.ts";
import { handle } from "../../application/handle.ts";
import { importCase } from "../../application/import-case.ts";
import { auditOf, historyOf, isView, viewCase } from "../../application/queries.ts";
import { instrumentDraft, notificationDraft } from "../../documents/papers.ts";
import type { Command } from "../../domain/command.ts";
import { knownDate, dateInWords } from "../../domain/fact-date.ts";
import { verdictInWords, type Finding } from "../../domain/finding.ts";
import { authorityInWords } from "../../domain/authority.ts";
import {
  caseIdSchema,
  personSchema,
  type CaseId,
  type Digest,
  type EntryHash,
} from "../../domain/ids.ts";
import { refusalInWords } from "../../domain/refusal.ts";
import { statementsOf } from "../../domain/rules/texts.ts";
import { dayIn } from "../../application/today.ts";
import type { Duty } from "../../domain/duty.ts";
import type { Home } from "../../local/home/home.ts";
import { demoAdministrator } from "./people.ts";
import { prepareDemoHome } from "./prepare-home.ts";

type Say = (line: string) => void;
type Stage = { readonly home: Home; readonly say: Say };

const live = caseIdSchema.parse("az-un-cybercrime");
const past = caseIdSchema.parse("az-budapest");

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

const colourOf = (verdict: Finding["verdict"]) =>
  verdict === "kept" ? pc.green : verdict === "broken" ? pc.red : pc.yellow;

const sayFinding = (say: Say, finding: Finding): void => {
  const verdict = colourOf(finding.verdict)(verdictInWords(finding.verdict).padEnd(18));
  say(`      ${verdict} ${finding.rule}: ${finding.why}`);
  say(pc.dim(`                         by ${authorityInWords(finding.authority)}`));
};

const orFault = (answer: Answer): Extract<Answer, { kind: "accepted" }> => {
  if (answer.kind === "accepted") return answer;
  throw new Error(`the demonstration was refused: ${refusalInWords(answer.refusal)}`);
};

const imported = async ({ home, say }: Stage, file: string): Promise<void> => {
  const content: unknown = parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  const answers = await importCase(home.desk, content, {
    person: personSchema.parse(demoAdministrator),
    credentialFor: () => ({ kind: "name" }),
  });
  for (const answer of answers.map(orFault)) {
    const [act] = answer.acts;
    const when =
      act !== undefined && "on" in act && typeof act.on === "object"
        ? ` (${dateInWords(act.on)})`
        : "";
    say(
      `      ${String(answer.receipt.seq)}. ${act?.kind ?? ""}${when}  ${pc.dim(short(answer.receipt.hash))}`,
    );
    for (const finding of answer.findings)
      say(pc.yellow(`         noted: ${finding.rule}: ${verdictInWords(finding.verdict)}`));
  }
};

type Doer = { readonly person: string; readonly duty: Duty };

const act = async (
  { home, say }: Stage,
  { person, duty }: Doer,
  command: Command,
): Promise<EntryHash> => {
  const answer = orFault(
    await handle(
      home.desk,
      {
        id: home.desk.world.ids.commandId(),
        caseId: live,
        person: personSchema.parse(person),
        duty,
        mode: { kind: "live" },
        command,
      },
      { kind: "name" },
    ),
  );
  const next = answer.next.map((step) => `${step.verb} (${step.duties.join(", ")})`).join("; ");
  say(
    `      ${String(answer.receipt.seq)}. ${answer.acts[0]?.kind ?? ""} by ${person}  ${pc.dim(short(answer.receipt.hash))}`,
  );
  if (next !== "") say(pc.dim(`         next: ${next}`));
  return answer.receipt.hash;
};

const keep = async ({ home }: Stage, name: string, text: string): Promise<Digest> => {
  writeFileSync(join(home.folder, name), text);
  return home.desk.world.documents.put(Buffer.from(text, "utf8"));
};

const officer: Doer = { person: "treaty-officer-1", duty: "treaty-officer" };
const releaser: Doer = { person: "releasing-officer", duty: "releasing-officer" };
const office: Doer = { person: "head-of-state-office", duty: "head-of-state-office" };

const goOn = async (stage: Stage): Promise<void> => {
  const view = await viewCase(stage.home.desk, live);
  if (!isView(view)) throw new Error("the imported case is not there");
  const { treaty, profile } = view.law;
  const paper = {
    treaty,
    state: "the Republic of Azerbaijan",
    statements: statementsOf(view.state),
    demonstration: true,
  };
  const instrument = await keep(stage, "instrument-draft.txt", instrumentDraft(paper));
  const prepared = await act(stage, officer, {
    kind: "PrepareInstrument",
    text: instrument,
    statements: [],
  });
  const released = await act(stage, releaser, {
    kind: "ReleaseInstrument",
    of: prepared,
    text: instrument,
    statements: [],
  });
  await act(stage, office, {
    kind: "SignInstrument",
    of: released,
    on: knownDate(dayIn(profile.timeZone, stage.home.clock.now())),
    signer: "demonstration: nobody has signed",
    place: "demonstration",
    scan: instrument,
    statements: [],
  });
  const letter = await keep(stage, "notification-draft.txt", notificationDraft(paper));
  const note = await act(stage, officer, {
    kind: "PrepareNotification",
    to: "depositary@tasdiq.invalid",
    text: letter,
  });
  await act(stage, releaser, {
    kind: "ReleaseNotification",
    of: note,
    text: letter,
    statements: [],
  });
};

const sayHistory = async ({ home, say }: Stage, caseId: CaseId): Promise<void> => {
  const history = await historyOf(home.desk, caseId);
  if ("fields" in history) throw new Error(refusalInWords(history));
  for (const { hash, entry } of history) {
    const kinds = entry.acts.filter((one) => one.kind !== "FindingNoted").map((one) => one.kind);
    const imported = entry.command.mode.kind === "import" ? " (imported)" : "";
    say(
      `      ${String(entry.seq).padStart(2)}  ${entry.at.slice(0, 16)}Z  ${kinds.join(", ")} by ${entry.person}${imported}  ${pc.dim(short(hash))}`,
    );
  }
};

const sayAudit = async ({ home, say }: Stage, caseId: CaseId): Promise<void> => {
  const findings = await auditOf(home.desk, caseId);
  if ("fields" in findings) throw new Error(refusalInWords(findings));
  for (const finding of findings) sayFinding(say, finding);
};

const sayStanding = async ({ home, say }: Stage): Promise<void> => {
  const view = await viewCase(home.desk, live);
  if (!isView(view)) throw new Error("the case is not there");
  const next = view.next.map((step) => `${step.verb} by ${step.duties.join(" or ")}`).join(", ");
  say(`      the case stands at ${pc.bold(view.state.stage)} and waits for: ${next}`);
  for (const execution of home.driver.list("RUNNING"))
    say(pc.dim(`      driver ${execution.name} rests in '${execution.state}'`));
};

const files = (home: Home): readonly (readonly [string, string])[] => [
  ["ledger", join(home.folder, "ledger.db")],
  ["outbox", home.outbox],
  ["documents", join(home.folder, "documents")],
  ["drafts", join(home.folder, "instrument-draft.txt")],
  ["", join(home.folder, "notification-draft.txt")],
];

const steps: readonly (readonly [string, (stage: Stage) => Promise<void>])[] = [
  [
    "A past case is imported: Azerbaijan and the UN Convention against Cybercrime, as far as sources tell",
    (s) => imported(s, "./az-un-cybercrime.yaml"),
  ],
  ["It goes on as a live demonstration: instrument and notification, each by two persons", goOn],
  ["Where it stands now", sayStanding],
  [
    "A second past case is imported: Azerbaijan and the Budapest Convention, to its deposit",
    (s) => imported(s, "./az-budapest.yaml"),
  ],
  ["History of the first case", (s) => sayHistory(s, live)],
  ["Audit of the first case", (s) => sayAudit(s, live)],
  ["Audit of the second case", (s) => sayAudit(s, past)],
];

/** Runs the demonstration in a home of its own, step by step; `say` prints a line. The home stays for a look around. */
export const runDemo = async (folder: string, say: Say): Promise<void> => {
  say(pc.bold("Tasdiq: a demonstration. Nothing here has legal effect."));
  const home = await prepareDemoHome(folder);
  try {
    for (const [index, [title, run]] of steps.entries()) {
      say("");
      say(pc.bold(`[${String(index + 1)}/${String(steps.length + 1)}] ${title}`));
      await run({ home, say });
    }
    say("");
    say(pc.bold(`[${String(steps.length + 1)}/${String(steps.length + 1)}] Files written`));
    for (const [name, path] of files(home))
      say(`      ${name.padEnd(10)} ${relative(process.cwd(), path)}`);
    const at = relative(process.cwd(), folder);
    say("");
    say(`Look around:  npx tasdiq --home ${at} show ${live}`);
    say(
      `Confirm it:   npx tasdiq --home ${at} confirm-deposit ${live} --as treaty-officer-2 --received-on <day> --reference <C.N.…>`,
    );
  } finally {
    await home.close();
  }
};
