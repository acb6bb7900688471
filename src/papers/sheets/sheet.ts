import type { FactDate } from "../../time/fact-date.ts";
import { type Authority, authorityInWords } from "../../words/authority.ts";
import { wordsIn } from "../../files/words.ts";
import { demonstrationMark, draftMark } from "../../values/draft-mark.ts";
import { say } from "../../words/say.ts";
import {
  type HistoryCertificate,
  type Paper,
  type Signing,
  type StatementPrinted,
  type TreatyNamed,
} from "../../views/paper.ts";
import { named, nameIn, type Names } from "../../values/names.ts";
import { nameOr } from "../../words/tree.ts";
import { capitals, type Catalogue, dayInWords, type Phrase, phraseOf } from "../wording.ts";
import { contentDigest, standardOf, attachesData } from "../standard.ts";

/**
 * What all papers share, in Typst. Words come as data only: a text stands in a document as the string that it is, so nothing
 * that somebody wrote is ever read as markup.
 */
export const styleTemplate = String.raw`
#let data = json(bytes(sys.inputs.sheet))

// A run of letters without a space, such as a digest, may be cut wherever the line ends.
#let whole-run = regex("\S{24,}")
#let pieces(run) = run.clusters().chunks(12).map(piece => box(piece.join())).join()

#let written(given) = {
  show whole-run: it => pieces(it.text)
  given.split("\n").join(linebreak())
}

// A text, or its pieces, of which one in another language says in which.
#let words(given) = if type(given) == str { written(given) } else {
  given.map(piece => if piece.language == none {
    written(piece.text)
  } else {
    text(lang: piece.language, written(piece.text))
  }).join()
}

#let mark-colour = rgb("#9b1c1c")
#let quiet = luma(85)

#let line-by-hand = box(width: 100%, height: 1.7em, stroke: (bottom: 0.6pt))

// A digest is set small enough to stand on one line; the empty box keeps it on the line of its label.
#let digest-size = 8pt
#let is-digest(given) = type(given) == str and given.match(regex("\A[0-9a-f]{64}\z")) != none
#let value(given) = if is-digest(given) {
  box(height: 0.71em)
  text(size: digest-size, words(given))
} else { words(given) }

// Labels stand beside what they name; a value that is not there is a line to be filled in by hand.
#let fields(rows) = grid(
  columns: (31%, 1fr),
  row-gutter: 0.85em,
  column-gutter: 10pt,
  ..rows.map(((label, given)) => {
    let (position, above) = if given == none { (bottom, 0.6em) } else { (top, 0em) }
    (
      grid.cell(breakable: false, align: position, inset: (top: above), text(fill: quiet, words(label))),
      grid.cell(breakable: false, align: position, if given == none { line-by-hand } else { value(given) }),
    )
  }).flatten(),
)

#let signing(rows) = block(breakable: false, above: 2em, fields(rows))

#let listing(columns, header, rows, numbers: ()) = table(
  columns: columns,
  stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.3pt + luma(190) }),
  inset: (x: 4pt, y: 4pt),
  align: (column, row) => if column in numbers { right + top } else { left + top },
  table.header(..header.map(it => strong(words(it)))),
  ..rows.flatten(),
)

#let marks(frame) = for mark in frame.marks {
  block(below: 0.5em, text(fill: mark-colour, weight: "bold", size: 9pt, words(mark)))
}

#let foot(frame) = {
  set text(size: 7pt, fill: quiet)
  set par(leading: 0.45em, justify: false)
  grid(
    columns: (1fr, auto),
    column-gutter: 12pt,
    frame.footer.map(words).join(linebreak()),
    context {
      let (before, between, after) = frame.page
      before + str(counter(page).get().first()) + between + str(counter(page).final().first()) + after
    },
  )
}

#let watermark(frame) = if frame.watermark != none {
  place(center + horizon, rotate(-52deg, text(58pt, fill: luma(234), weight: "bold", frame.watermark)))
}

#let dated(parts) = datetime(
  year: parts.at(0), month: parts.at(1), day: parts.at(2),
  hour: parts.at(3), minute: parts.at(4), second: parts.at(5),
)

#let set-up(body) = {
  let frame = data.frame
  set document(title: frame.name, keywords: frame.keywords, date: if frame.dated.len() == 0 { none } else { dated(frame.dated) })
  set text(font: "Noto Serif", size: 10.5pt, lang: frame.language, fallback: false, hyphenate: false)
  set par(justify: false, leading: 0.62em, spacing: 1.05em)
  set page(
    paper: "a4",
    margin: (x: 25mm, top: 30mm, bottom: 27mm),
    header: marks(frame),
    header-ascent: 20%,
    footer: foot(frame),
    footer-descent: 25%,
    background: watermark(frame),
  )
  set heading(bookmarked: true)
  show heading: set text(size: 11.5pt)
  show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
  show heading.where(level: 1): set text(size: 16pt)
  show heading.where(level: 1): set align(center)
  show heading.where(level: 1): set block(above: 0.4em, below: 1.3em)
  if frame.note != none { block(below: 1.4em, text(fill: mark-colour, size: 9pt, words(frame.note))) }
  if frame.attachment != none {
    pdf.attach(frame.attachment, bytes(sys.inputs.data), mime-type: "application/json", relationship: "data", description: frame.name)
  }
  body
}

#let paper(body) = {
  show: set-up
  heading(level: 1, words(data.frame.title))
  body
}

// What a head of State or a minister signs: wide lines, room for arms and seal, the title below the arms.
#let state-paper(body) = {
  show: set-up
  set text(size: 11.5pt)
  set par(leading: 0.8em, spacing: 1.35em, justify: true)
  body
}

#let arms(of) = align(center, block(height: 26mm, width: 60mm, align(center + horizon, text(size: 8pt, fill: quiet, words(of)))))
#let state-title = { heading(level: 1, words(data.frame.title)); v(0.4em) }

#let hand-line(label) = block(below: 0.9em, breakable: false, { line-by-hand; v(0.3em, weak: true); text(size: 8pt, fill: quiet, words(label)) })
#let sealed(seal, signer) = block(breakable: false, above: 2.4em, grid(
  columns: (38mm, 1fr, 80mm),
  align(center + horizon, block(width: 38mm, height: 38mm, text(size: 8pt, fill: quiet, [(] + words(seal) + [)]))),
  [],
  signer.map(hand-line).join(),
))
`;

// A sheet is what a template sets: finished words and numbers. Templates hold no words, sheets hold no layout.

/** A line with its label; null is a line that is filled in by hand. */
export type Field = readonly [label: string, value: Phrase | null];

/** What stands around every paper. */
export type Frame = {
  readonly language: string;
  readonly name: string;
  readonly title: string;
  /** Year to second; empty where the file has no date. */
  readonly dated: readonly number[];
  readonly marks: readonly string[];
  readonly watermark: string | null;
  readonly keywords: readonly string[];
  readonly note: string | null;
  readonly page: readonly string[];
  readonly footer: readonly string[];
  readonly attachment: string | null;
};

// The template puts the numbers between the pieces.
export const pageIn = ({ frame }: Catalogue): readonly string[] =>
  frame.page({ page: "#", pages: "#" }).split("#");

const numbersIn = (instant: string): readonly number[] =>
  (/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(instant) ?? []).slice(1).map(Number);

const footerOf = (paper: Paper, { frame }: Catalogue): readonly string[] => {
  // A paper that goes to another State bears no digest and no format when it is clean: the attached data have them.
  if (attachesData(paper.kind) && paper.marking === "clean")
    return frame.wordingMark === "" ? [] : [frame.wordingMark];
  const generated = frame.generatedAs({ standard: standardOf[paper.kind].name });
  return [
    attachesData(paper.kind) ? `${generated} ${frame.attached}` : generated,
    `${paper.caseId} · ${frame.contents} ${contentDigest(paper)}`,
    ...(frame.wordingMark === "" ? [] : [frame.wordingMark]),
  ];
};

export const frameOf = (paper: Paper, words: Catalogue, title: string): Frame => {
  const { frame } = words;
  const draft = paper.marking === "draft";
  return {
    language: paper.language,
    name: title,
    title: capitals(words, title),
    dated: numbersIn(paper.datedBy),
    marks: [...(draft ? [frame.draft] : []), ...(paper.demonstration ? [frame.demonstration] : [])],
    watermark: draft ? frame.draft : null,
    keywords: [...(draft ? [draftMark] : []), ...(paper.demonstration ? [demonstrationMark] : [])],
    note: draft ? frame.draftNote : null,
    page: pageIn(words),
    footer: footerOf(paper, words),
    attachment: attachesData(paper.kind) ? `${paper.kind}.json` : null,
  };
};

/** A rule's authority, marked where nobody has read it. */
export const citedIn = ({ language }: Pick<Catalogue, "language">, authority: Authority): string =>
  say(authorityInWords(authority), wordsIn(language));

const blank = "________________";

/** Where a person writes in a paper of prose. */
export const blankLine = "______________________________";

/** The name of the State, or of the organization; a line to be filled in where its procedure does not name it. */
export const partyIn = ({ language }: Pick<Catalogue, "language">, party: Names | null): string =>
  party === null ? blank : nameIn(party, language);

export const isKnown = (text: string): boolean => text !== "unknown";

const dayAndPlace = (words: Catalogue, on: FactDate, place: string | null): string => {
  const day = dayInWords(words, on);
  return place === null || !isKnown(place) ? day : words.treaty.at({ day, place });
};

/** A text at the beginning of a line or a sentence. */
export const atBeginning = (words: Catalogue, text: string): string => {
  const [first = "", ...rest] = text;
  return `${capitals(words, first)}${rest.join("")}`;
};

export const signingInWords = (words: Catalogue, signing: Signing | null): string => {
  if (signing === null) return words.frame.notOnRecord;
  const { on, by, office, place } = signing;
  const where = dayAndPlace(words, on, place);
  if (by === null) return where;
  const held = words.treaty.offices[office];
  return words.treaty.by({ what: where, whom: held === "" ? by : `${by} (${held})` });
};

const titleIn = (
  { language, treaty }: Catalogue,
  { title }: Pick<TreatyNamed, "title">,
): Phrase => {
  if (language === "en") return title.en;
  const unknown = { text: ` (${treaty.titleUnknown})` };
  return title.az ?? phraseOf([{ text: title.en, language: "en" }, unknown]);
};

/** The title in full, where prose names the treaty once. */
export const longTitleIn = (words: Catalogue, treaty: TreatyNamed): Phrase =>
  titleIn(words, { title: treaty.fullTitle });

/** A sentence about a treaty, with the title in its own language. */
export const aroundTitle = (said: (title: string) => string, title: Phrase): Phrase => {
  const [before = "", after = ""] = said("\u0000").split("\u0000");
  if (typeof title === "string") return `${before}${title}${after}`;
  return [{ text: before, language: null }, ...title, { text: after, language: null }];
};

/** How a treaty is named: title, registration, when and where it was made and opened; what is not known is left out. */
export const treatyFields = (words: Catalogue, treaty: TreatyNamed): readonly Field[] => {
  const { treaty: labels } = words;
  const { concluded, opened } = treaty;
  return [
    [labels.title, titleIn(words, treaty)],
    ...(concluded.on.kind === "unknown" && !isKnown(concluded.at)
      ? []
      : [[labels.concluded, dayAndPlace(words, concluded.on, concluded.at)] as const]),
    ...(opened === null
      ? []
      : [[labels.opened, dayAndPlace(words, opened.on, opened.at)] as const]),
    ...(isKnown(treaty.registration) ? [[labels.registration, treaty.registration] as const] : []),
    ...(isKnown(treaty.depositary) ? [[labels.depositary, treaty.depositary] as const] : []),
  ];
};

// Somebody may have written the word before the number.
const articleIn = ({ statements }: Catalogue, clause: string): string =>
  /^\d/u.test(clause) ? statements.article({ clause }) : clause;

/** A statement's label as the State gave it, and its clause. */
export const statementName = (
  words: Catalogue,
  { label, clause }: Pick<StatementPrinted, "label" | "clause">,
): string => {
  const called = words.statements.labels[label];
  return clause === null ? called : `${called}, ${articleIn(words, clause)}`;
};

/** A statement under the heading of its label: by its clause, or by its label where no clause is on record. */
export const clauseName = (
  words: Catalogue,
  { label, clause }: Pick<StatementPrinted, "label" | "clause">,
): string =>
  clause === null ? words.statements.labels[label] : atBeginning(words, articleIn(words, clause));

/** Statements in one line each, where the texts themselves stand elsewhere. */
export const statementLines = (
  words: Catalogue,
  all: readonly StatementPrinted[],
): readonly string[] => all.map((one) => `${statementName(words, one)}: ${one.subject}`);

/** Where a case stands, as a certificate says it. */
export const stageOnPaper = (
  { stages, language }: Catalogue,
  { stage, stageNames }: Pick<HistoryCertificate, "stage" | "stageNames">,
): Phrase =>
  stageNames === undefined ? nameOr(stages, stage) : phraseOf([named(stageNames, language)]);
