import type { Case } from "../domain/case.ts";
import type { Command } from "../domain/command.ts";
import type { Finding } from "../domain/finding.ts";
import { refusal, type Refusal } from "../domain/refusal.ts";
import { ownRule } from "../domain/authority.ts";
import { statementsAtSignature, statementsOf } from "../domain/rules/texts.ts";
import type { Statement, SuppliedText, TextDigest } from "../domain/statement.ts";
import { textProblems, type TextProblem } from "../domain/statements/text-problems.ts";
import { digestOf } from "./canonical.ts";
import type { HandledRequest } from "./request.ts";
import type { World } from "./world.ts";
import * as recordSaid from "../domain/sayings/record.ts";

const legible = ownRule("a statement's text is written so that it can be compared and read");

const digestOfNothing = digestOf("");

type NamedText = { readonly what: string; readonly digest: TextDigest };

const inWords = (statement: string, language: string): string =>
  `statement ${statement} (${language})`;

const textsOf = (statements: readonly Statement[]): readonly NamedText[] =>
  statements.flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({ what: inWords(id, language), digest })),
  );

const suppliedIn = (command: Command): readonly SuppliedText[] =>
  command.kind === "RecordPlenaryVote" ||
  command.kind === "PrepareInstrument" ||
  command.kind === "ReleaseInstrument" ||
  command.kind === "SignInstrument" ||
  command.kind === "ReleaseNotification" ||
  command.kind === "ConfirmDeposit"
    ? command.statements
    : [];

const isAmong = (texts: readonly NamedText[], { what, digest }: NamedText): boolean =>
  texts.some((one) => one.what === what && one.digest === digest);

// Where texts enter a case for the first time; later they are compared with these, and whatever differs is refused.
const newTexts = (command: Command, state: Case | undefined): readonly NamedText[] => {
  if (command.kind === "Lay" || command.kind === "RecordDatedFact")
    return textsOf(command.statements);
  // A text that is on record was looked at when it came; of a past case nobody could, and it is not refused now.
  const onRecord = state === undefined ? [] : textsOf(statementsOf(state));
  return suppliedIn(command)
    .map(({ statement, language, digest }) => ({ what: inWords(statement, language), digest }))
    .filter((text) => !isAmong(onRecord, text));
};

// A text that is not in the store was named by its digest alone; there is nothing to look at, unless it is that of nothing.
const problemsOf = async (world: World, { digest }: NamedText): Promise<readonly TextProblem[]> => {
  if (digest === digestOfNothing) return textProblems(new Uint8Array());
  const bytes = digest === "unknown" ? undefined : await world.documents.get(digest);
  return bytes === undefined ? [] : textProblems(bytes);
};

const papers = ["text", "scan", "fullPowers", "initiatorsConsent"] as const;

// A document of no bytes says nothing, whoever may have read it.
const emptyPaper = (command: Command): Refusal | undefined => {
  const fields: Readonly<Record<string, unknown>> = command;
  const where = papers.find((name) => fields[name] === digestOfNothing);
  return where === undefined
    ? undefined
    : refusal("MalformedInput", { where, reason: recordSaid.textEmpty }, legible);
};

const atHand = ownRule("what is to be sent is among the documents before anybody releases it");

// It could not be sent, which would show only after a second person had released it.
const letterNotAtHand = async (world: World, command: Command): Promise<Refusal | undefined> =>
  (command.kind === "PrepareNotification" || command.kind === "ReleaseNotification") &&
  !(await world.documents.has(command.text))
    ? refusal(
        "MalformedInput",
        {
          where: "text",
          reason: `the notification ${command.text.slice(0, 12)}… is not among the documents: store it first`,
        },
        atHand,
      )
    : undefined;

const problemInTexts = async (
  world: World,
  texts: readonly NamedText[],
): Promise<Refusal | undefined> => {
  for (const text of texts) {
    const [problem] = await problemsOf(world, text);
    if (problem !== undefined)
      return refusal("MalformedInput", { where: text.what, reason: problem.words }, legible);
  }
  return undefined;
};

/**
 * Refuses a live command that brings a statement's text that is empty, too long, or not written as texts are here; a paper
 * of no bytes; or a notification that is not there to be sent.
 */
export const statementTextRefusal = async (
  world: World,
  { mode, command }: HandledRequest,
  state: Case | undefined,
): Promise<Refusal | undefined> => {
  if (mode.kind === "import") return undefined;
  return (
    emptyPaper(command) ??
    (await letterNotAtHand(world, command)) ??
    (await problemInTexts(world, newTexts(command, state)))
  );
};

/** What the audit says of texts that are in the store and should not be so: those of imported cases were not refused. */
export const statementTextFindings = async (
  world: World,
  state: Case,
): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  // One after the other, so that however many there are only one is in memory.
  for (const text of textsOf([...statementsOf(state), ...statementsAtSignature(state)]))
    for (const { words } of await problemsOf(world, text))
      found.push({
        rule: recordSaid.textOf(text.what),
        verdict: "broken",
        why: recordSaid.itHasFault(words),
        authority: legible,
      });
  return found;
};
