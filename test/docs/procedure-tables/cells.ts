import { bodyNames, type Naming } from "../../../src/law/print/naming.ts";
import type { Clause } from "../../../src/law/print/clause.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import type { StageOf } from "../../../src/law/file/stage.ts";
import type { Sentence } from "../../../src/words/messages.ts";
import { commandLineWordsIn } from "../../../src/files/words.ts";
import { say } from "../../../src/words/say.ts";
import type { Source } from "../../../src/words/source.ts";

const words = commandLineWordsIn("en");

/** A row of a table: its cells. */
export type Row = readonly string[];

export const english = (said: Sentence): string => say(said, words);

export const namingOf = (procedure: Procedure): Naming => ({ procedure, language: "en" });

/** What the whole procedure is called in a cell: its title up to the colon. */
export const shortTitle = ({ title }: Procedure): string => (title["en"] ?? "").split(":")[0] ?? "";

/** What a cell says where the file says nothing. */
export const nothing = "–";

const escaped = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export const listed = (all: readonly string[], between = "<br>"): string =>
  all.length === 0 ? nothing : all.join(between);

export const bodiesListed = (procedure: Procedure, ids: readonly string[]): string =>
  listed(bodyNames(namingOf(procedure), ids), ", ");

/** A stage and the body that acts at it; once where the stage is called by its body. */
export const actorAt = (procedure: Procedure, stage: StageOf<"review" | "assent">): string => {
  const [name, body] = [stage.name["en"] ?? "", bodiesListed(procedure, [stage.body])];
  return name === body ? name : `${name}: ${body}`;
};

/** How a source was read, in a word. */
export const markOf = ({ mark, kind }: Pick<Source, "mark" | "kind">): string =>
  mark === "unverified" ? "**unverified**" : (kind ?? "read");

/** The sentences of clauses, one after another. */
export const saysOf = (clauses: readonly Clause[]): string =>
  clauses.flatMap(({ says }) => says.map(english)).join(" ");

/** A table, as Markdown. */
export const table = (head: Row, rows: readonly Row[]): readonly string[] => {
  const line = (cells: Row): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
};

/** The name of a procedure, with a link to its section of the page. */
const linked = (procedure: Procedure): string => {
  const title = shortTitle(procedure);
  return `[${title}](#${title.toLowerCase().replaceAll(" ", "-")})`;
};

/** The rows of every procedure, each with the name of its procedure in the first row of it. */
export const rowsOf = (
  procedures: readonly Procedure[],
  rows: (procedure: Procedure) => readonly Row[],
): readonly Row[] =>
  procedures.flatMap((procedure) =>
    rows(procedure).map((row, index) => [index === 0 ? linked(procedure) : "", ...row]),
  );

/** A text that begins with a capital letter. */
export const capital = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
