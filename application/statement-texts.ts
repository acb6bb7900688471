import type { Case } from "../domain/case.ts";
import type { Command } from "../domain/command.ts";
import type { Finding } from "../domain/finding.ts";
import { refusal, type Refusal } from "../domain/refusal.ts";
import { ownRule } from "../domain/authority.ts";
import { statementsAtSignature, statementsOf } from "../domain/rules/texts.ts";
import type { Statement, TextDigest } from "../domain/statement.ts";
import { textProblems, type TextProblem } from "../domain/statements/text-problems.ts";
import type { HandledRequest } from "./request.ts";
import type { World } from "./world.ts";

const legible = ownRule("a statement's text is written so that it can be compared and read");

type NamedText = { readonly what: string; readonly digest: TextDigest };

const inWords = (statement: string, language: string): string =>
  `statement ${statement} (${language})`;

const textsOf = (statements: readonly Statement[]): readonly NamedText[] =>
  statements.flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({ what: inWords(id, language), digest })),
  );

// Where texts enter a case for the first time; later they are compared with these, and whatever differs is refused.
const newTexts = (command: Command): readonly NamedText[] => {
  if (command.kind === "Lay" || command.kind === "RecordDatedFact")
    return textsOf(command.statements);
  return command.kind === "RecordPlenaryVote"
    ? command.statements.map(({ statement, language, digest }) => ({
        what: inWords(statement, language),
        digest,
      }))
    : [];
};

// A text that is not in the store was named by its digest alone; there is nothing to look at.
const problemsOf = async (world: World, { digest }: NamedText): Promise<readonly TextProblem[]> => {
  const bytes = digest === "unknown" ? undefined : await world.documents.get(digest);
  return bytes === undefined ? [] : textProblems(bytes);
};

/** Refuses a live command that brings a statement's text that is empty, too long, or not written as texts are here. */
export const statementTextRefusal = async (
  world: World,
  { mode, command }: HandledRequest,
): Promise<Refusal | undefined> => {
  if (mode.kind === "import") return undefined;
  for (const text of newTexts(command)) {
    const [problem] = await problemsOf(world, text);
    if (problem !== undefined)
      return refusal("MalformedInput", { where: text.what, reason: problem.words }, legible);
  }
  return undefined;
};

/** What the audit says of texts that are in the store and should not be so: those of imported cases were not refused. */
export const statementTextFindings = async (
  world: World,
  state: Case,
): Promise<readonly Finding[]> => {
  const texts = textsOf([...statementsOf(state), ...statementsAtSignature(state)]);
  const found = await Promise.all(
    texts.map(async (text) =>
      (await problemsOf(world, text)).map((problem): Finding => ({
        rule: `text of ${text.what}`,
        verdict: "broken",
        why: `it ${problem.words}`,
        authority: legible,
      })),
    ),
  );
  return found.flat();
};
