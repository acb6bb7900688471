import { drawingWords } from "../../src/cli/print/procedure.ts";
import { drawSvg } from "../../src/law/drawing/svg.ts";
import { play } from "../../src/case/course/play.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { procedureFiles, procedureIn } from "../procedures/files.ts";
import { bodiesTable } from "./procedure-tables/bodies.ts";
import { english, shortTitle } from "./procedure-tables/cells.ts";
import { clocksTable } from "./procedure-tables/clocks.ts";
import { courtTable } from "./procedure-tables/court.ts";
import { headOfStateTable } from "./procedure-tables/head-of-state.ts";
import { conflictsTable, unverifiedList, unverifiedTable } from "./procedure-tables/sources.ts";
import { termTable } from "./procedure-tables/term.ts";
import { votesTable } from "./procedure-tables/votes.ts";

type Compared = { readonly file: string; readonly procedure: Procedure };

// By the names of their files, of which the first is the Azerbaijani one.
const all: readonly Compared[] = [...procedureFiles]
  .sort()
  .map((file) => ({ file, procedure: procedureIn(file) }));

/** The file of a procedure's drawing, in docs/. */
const drawingOf = ({ id }: Procedure): string => `images/procedures/${id}.svg`;

const words = drawingWords({ language: "en", say: english });

/** Each drawing, by its file in docs/. */
export const drawings = (): ReadonlyMap<string, string> =>
  new Map(
    all.map(({ procedure }) => [drawingOf(procedure), drawSvg(procedure, play(procedure), words)]),
  );

const section = ({ file, procedure }: Compared): readonly string[] => {
  const unverified = unverifiedList(procedure);
  const { title, notes, version } = procedure;
  return [
    `### ${shortTitle(procedure)}`,
    "",
    `${title["en"] ?? ""}. Version ${version}: [the file](../law/procedures/${file}).`,
    ...(notes === undefined ? [] : ["", notes]),
    "",
    `![${title["en"] ?? ""}: its stages, and where each outcome leads](${drawingOf(procedure)})`,
    ...(unverified.length === 0
      ? ["", "Unverified: nothing."]
      : [
          "",
          `<details><summary>Unverified: ${String(unverified.length)}</summary>`,
          "",
          ...unverified,
          "",
          "</details>",
        ]),
    "",
  ];
};

const compared = (): readonly string[] => {
  const procedures = all.map(({ procedure }) => procedure);
  return [
    "",
    "## Bodies",
    "",
    "In brackets: the number of members, where the law fixes one.",
    "",
    ...bodiesTable(procedures),
    "",
    "## Majorities and quorum",
    "",
    "A share is what the votes in favour must come to; for a quorum, what those present must come to. Other counts are named.",
    "",
    ...votesTable(procedures),
    "",
    "## Time limits",
    "",
    ...clocksTable(procedures),
    "",
    "## Courts",
    "",
    ...courtTable(procedures),
    "",
    "## Head of State",
    "",
    ...headOfStateTable(procedures),
    "",
    "## The end of a term, and withdrawal",
    "",
    ...termTable(procedures),
    "",
    "## What is unverified",
    "",
    "The parts are listed below, with each procedure.",
    "",
    ...unverifiedTable(procedures),
    "",
    "## What contradicts each other",
    "",
    "The files that are not in this table name no source that contradicts another.",
    "",
    ...conflictsTable(procedures),
    "",
    "## Each procedure",
    "",
    ...all.flatMap(section),
  ];
};

const begin = "<!-- procedures:begin -->";
const end = "<!-- procedures:end -->";

/**
 * docs/procedures.md with the procedures side by side between its two marks.
 * @throws when the marks do not stand there once each, in their order
 */
export const withProcedures = (page: string): string => {
  const [before, rest, ...more] = page.split(begin);
  const [, after, ...others] = (rest ?? "").split(end);
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error(`docs/procedures.md holds ${begin} and ${end} once each, in this order`);
  return `${before}${begin}\n${compared().join("\n")}${end}${after}`;
};
