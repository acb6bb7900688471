import type { ActKind, RecordedAct } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { actsOf, type Command, recordedBy, commandFields } from "../../case/command.ts";
import { commandKinds } from "../../commands/command-table.ts";
import { isWorkingDraft } from "../../values/draft-mark.ts";
import { digestSchema } from "../../values/ids.ts";
import { once } from "../../values/text.ts";
import type { Finding } from "../../words/finding.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { ownRule } from "../../words/authority.ts";
import type { Statement, SuppliedText } from "../../treaty/statement.ts";
import { textProblems, type TextProblem } from "../../findings/statements/text-problems.ts";
import { digestOf } from "../../record/canonical.ts";
import type { HandledRequest } from "./request.ts";
import type { Ports } from "../desk-ports.ts";
import {
  keyOfText,
  type NamedText,
  statementsAtSignature,
  statementsOf,
  textInWords,
  textsOf,
} from "../../case/texts.ts";

const legible = ownRule("textComparable");

const digestOfNothing = digestOf("");

type Named = Statement | SuppliedText | Statement["id"];

const isRecorded = (act: ActKind): act is RecordedAct["kind"] =>
  act !== "ActCorrected" && act !== "ContinuedDespite";

// The acts that name statements, so that of a long record only these are read.
const kindsWithTexts = once(() =>
  commandKinds
    .filter((kind) => "statements" in commandFields()[kind])
    .flatMap((kind) => actsOf(kind))
    .filter(isRecorded),
);

/** A text of a statement, and the field of the command that brings it. */
type Brought = NamedText & { readonly field: "statements" | "statementTexts" };

const textsIn = (said: Command | RecordedAct): readonly Brought[] => {
  const broughtIn = (field: Brought["field"], named: readonly Named[]): readonly Brought[] =>
    named.flatMap((one) => {
      if (typeof one === "string") return [];
      const texts = "texts" in one ? textsOf([one]) : [{ ...one, what: keyOfText(one) }];
      return texts.map((text) => ({ ...text, field }));
    });
  return [
    ...broughtIn("statements", "statements" in said ? (said.statements ?? []) : []),
    ...broughtIn("statementTexts", "statementTexts" in said ? (said.statementTexts ?? []) : []),
  ];
};

// A text that is on record was looked at when it came; of a past case nobody could, and it is not refused now. Later ones
// are compared with those on record, and whatever differs is refused.
const newTexts = (command: Command, state: Case | undefined): readonly Brought[] => {
  const texts = textsIn(command);
  // Most commands bring none, and then a long record is not read for them.
  if (texts.length === 0 || state === undefined) return texts;
  const kinds = kindsWithTexts();
  const onRecord = state.facts.flatMap(({ act }) => (kinds.includes(act.kind) ? textsIn(act) : []));
  return texts.filter(
    ({ what, digest }) => !onRecord.some((one) => one.what === what && one.digest === digest),
  );
};

// A text that is not in the store was named by its digest alone; there is nothing to look at, unless it is that of nothing.
const problemsOf = async (ports: Ports, { digest }: NamedText): Promise<readonly TextProblem[]> => {
  if (digest === digestOfNothing) return textProblems(new Uint8Array());
  const bytes = digest === "unknown" ? undefined : await ports.documents.get(digest);
  return bytes === undefined ? [] : textProblems(bytes);
};

const papers = ["text", "scan", "fullPowers", "consent"] as const;

// A document of no bytes says nothing, whoever may have read it.
const emptyPaper = (command: Command): Refusal | undefined => {
  const fields: Readonly<Record<string, unknown>> = command;
  const where = papers.find((name) => fields[name] === digestOfNothing);
  return where === undefined
    ? undefined
    : {
        ...refusal("TextUnusable", { where, problem: { kind: "textEmpty" } }, legible),
        field: where,
      };
};

const forSignature = ownRule("draftIsNotForSignature");

// What two people release, somebody signs or the depositary is sent must not say of itself that it has no effect.
const finalPapers: readonly Command["kind"][] = [
  "PrepareInstrument",
  "ReleaseInstrument",
  "SignInstrument",
  "PrepareNotification",
  "ReleaseNotification",
];

const draftSupplied = async (ports: Ports, command: Command): Promise<Refusal | undefined> => {
  if (!finalPapers.includes(command.kind)) return undefined;
  const fields: Readonly<Record<string, unknown>> = command;
  for (const where of ["text", "scan"]) {
    const digest = digestSchema.safeParse(fields[where]);
    const bytes = digest.success ? await ports.documents.get(digest.data) : undefined;
    if (bytes !== undefined && isWorkingDraft(bytes))
      return {
        ...refusal("TextUnusable", { where, problem: { kind: "workingDraft" } }, forSignature),
        field: where,
      };
  }
  return undefined;
};

const atHand = ownRule("letterStoredFirst");

// It could not be sent, which would show only after a second person had released it.
const letterNotAtHand = async (ports: Ports, command: Command): Promise<Refusal | undefined> =>
  (command.kind === "PrepareNotification" || command.kind === "ReleaseNotification") &&
  !(await ports.documents.has(command.text))
    ? refusal(
        "MalformedInput",
        {
          where: "text",
          reason: { kind: "letterNotStored", digest: command.text },
        },
        atHand,
      )
    : undefined;

const problemInTexts = async (
  ports: Ports,
  texts: readonly Brought[],
): Promise<Refusal | undefined> => {
  for (const text of texts) {
    const [problem] = await problemsOf(ports, text);
    if (problem !== undefined)
      return {
        ...refusal("TextUnusable", { where: text.what, problem }, legible),
        field: text.field,
      };
  }
  return undefined;
};

/**
 * Refuses a live command that brings a statement's text that is empty, too long, or not written as texts are here; a paper
 * of no bytes; a working draft as an instrument or a notification; or a notification that is not there to be sent.
 */
export const statementTextRefusal = async (
  ports: Ports,
  { mode, command }: HandledRequest,
  state: Case | undefined,
): Promise<Refusal | undefined> => {
  if (mode.kind === "import") return undefined;
  const stated = recordedBy(command);
  return (
    emptyPaper(stated) ??
    (await letterNotAtHand(ports, stated)) ??
    (await draftSupplied(ports, stated)) ??
    (await problemInTexts(ports, newTexts(stated, state)))
  );
};

/** What the audit says of texts that are in the store and should not be so: those of imported cases were not refused. */
export const statementTextFindings = async (
  ports: Ports,
  state: Case,
): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  // One after the other, so that however many there are only one is in memory.
  for (const text of textsOf([...statementsOf(state), ...statementsAtSignature(state)]))
    for (const fault of await problemsOf(ports, text))
      found.push({
        rule: { kind: "textOf", what: textInWords(text) },
        verdict: "broken",
        why: { kind: "itHasFault", fault },
        authority: legible,
      });
  return found;
};
