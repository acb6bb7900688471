import type { BallotRead } from "../../views/ballots.ts";
import { positionInWords } from "../../papers/wording.ts";
import { memberPositions, type MemberPosition } from "../../law/votes/roll-call.ts";
import { html, type Html, nothing } from "../html.ts";
import type { PageFormat } from "../page-format.ts";
import { presentNeeded, votersNeeded, votesNeeded } from "../../law/votes/votes-needed.ts";

/** A line across the bar: as many votes, and what they are for. */
type Mark = { readonly at: number; readonly says: string };

type Part = { readonly position: MemberPosition; readonly votes: number; readonly name: string };

/** What a figure of a vote shows; `members` is the whole width, and what is not known of it stays empty. */
type VoteDrawing = {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly members: number;
  /** One line; where the law can be read in more than one way, one of each. */
  readonly needed: readonly Mark[];
  readonly quorum: Mark | null;
};

const width = 400;
const row = 17;
const height = 44;
const narrowest = 30;

/** How high the bar stands: beneath the words of each line of the majority. */
const topOf = ({ needed }: VoteDrawing): number => 9 + row * Math.max(needed.length, 1);

type Bar = { readonly scale: number; readonly top: number };
type Placed = Part & { readonly x: number; readonly width: number };

/** So many votes along the bar, without digits that nobody sees. */
const along = (votes: number, scale: number): number => Math.round(votes * scale * 10) / 10;

// A vote is as wide as it is in the chamber, so that the lines and the bars are told on one scale.
const placed = (parts: readonly Part[], scale: number): readonly Placed[] => {
  const places: Placed[] = [];
  let before = 0;
  for (const one of parts) {
    places.push({ ...one, x: along(before, scale), width: along(one.votes, scale) });
    before += one.votes;
  }
  return places;
};

const barOf = ({ position, votes, x, width: wide, name }: Placed, top: number): Html =>
  html`<g class="tq-vote__part tq-vote__part--${position}">
    <rect x="${x}" y="${top}" width="${wide}" height="${height}">
      <title>${name}: ${votes}</title>
    </rect>
    ${
      wide < narrowest
        ? nothing
        : html`<text x="${x + wide / 2}" y="${top + height / 2 + 5}">${votes}</text>`
    }
  </g>`;

type Line = {
  readonly kind: "needed" | "quorum";
  readonly x: number;
  readonly from: number;
  readonly until: number;
  readonly wordsAt: number;
};

// A word stands on the side of its line that has more room.
const markOf = ({ says }: Mark, { kind, x, from, until, wordsAt }: Line): Html => {
  const right = x > width / 2;
  return html`<g class="tq-vote__mark tq-vote__mark--${kind}">
    <line x1="${x}" y1="${from}" x2="${x}" y2="${until}" />
    <text x="${right ? x - 5 : x + 5}" y="${wordsAt}" text-anchor="${right ? "end" : "start"}">
      ${says}
    </text>
  </g>`;
};

// The line farthest from the middle is told on top, so that no other line goes through its word.
const neededOf = ({ needed }: VoteDrawing, { scale, top }: Bar): readonly Html[] => {
  const fromMiddle = ({ at }: Mark): number => Math.abs(at * scale - width / 2);
  return needed
    .toSorted((one, other) => fromMiddle(other) - fromMiddle(one))
    .map((mark, index) =>
      markOf(mark, {
        kind: "needed",
        x: along(mark.at, scale),
        from: 6 + row * index,
        until: top + height + 4,
        wordsAt: row * (index + 1),
      }),
    );
};

const quorumOf = ({ quorum }: VoteDrawing, { scale, top }: Bar): Html =>
  quorum === null
    ? nothing
    : markOf(quorum, {
        kind: "quorum",
        x: along(quorum.at, scale),
        from: top - 4,
        until: top + height + 20,
        wordsAt: top + height + 18,
      });

const legend = ({ parts }: VoteDrawing): Html =>
  html`<ul class="tq-legend">
    ${parts.map(
      ({ position, votes, name }) =>
        html`<li>
          <span class="tq-legend__key tq-legend__key--${position}" aria-hidden="true"></span>
          ${name}: ${votes}
        </li>`,
    )}
  </ul>`;

/** A vote as a bar on which the majority and the quorum are drawn, with a legend that says every number. */
const drawn = (drawing: VoteDrawing): Html => {
  const { id, title, parts, members, needed, quorum } = drawing;
  const cast = parts.reduce((sum, { votes }) => sum + votes, 0);
  const marks = [...needed, ...(quorum === null ? [] : [quorum])].map(({ at }) => at);
  const scale = width / Math.max(members, cast, ...marks, 1);
  const bar = { scale, top: topOf(drawing) };
  return html`<figure class="tq-figure">
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="tq-vote"
      role="img"
      aria-labelledby="${id}"
      viewBox="-2 0 ${width + 4} ${bar.top + height + 26}"
    >
      <title id="${id}">${title}</title>
      <rect
        class="tq-vote__all"
        x="0"
        y="${bar.top}"
        width="${along(members, scale)}"
        height="${height}"
      />
      ${placed(parts, scale).map((part) => barOf(part, bar.top))} ${neededOf(drawing, bar)}
      ${quorumOf(drawing, bar)}
    </svg>
    ${legend(drawing)}
  </figure>`;
};

const partsOf = ({ paper }: PageFormat, { counts, absent }: BallotRead): readonly Part[] =>
  memberPositions.flatMap((position) => {
    const votes =
      position === "absent" ? absent : (counts.find(({ id }) => id === position)?.n ?? null);
    return votes === null ? [] : [{ position, votes, name: positionInWords(paper, position) }];
  });

/** How many could have voted: the members that the law gives the body, or those whom the record counts. */
const membersOf = ({ body, counts }: BallotRead): number =>
  body.members ?? counts.find(({ id }) => id === "membersInOffice" || id === "electorate")?.n ?? 0;

/** A vote drawn with the lines of the majority and of the quorum by which it was judged; nothing where nobody was counted. */
export const voteFigure = (format: PageFormat, ballot: BallotRead): Html => {
  const { words, number } = format;
  const { votes: labels } = words.cases;
  const parts = partsOf(format, ballot);
  if (parts.length === 0) return nothing;
  const { readings = [], quorum: tests = [] } = ballot.judged?.judgement ?? {};
  const needed = votesNeeded(readings).filter((one) => one !== undefined);
  // Those present are counted from the left, and so are those who voted.
  const quorum = presentNeeded(tests) ?? votersNeeded(tests);
  return drawn({
    id: `figure-${String(ballot.fact.seq)}`,
    title: labels.figure({ day: format.day(ballot.fact.act.on) }),
    parts,
    members: membersOf(ballot),
    needed: needed.map((at) => ({ at, says: labels.neededLine({ count: number(at) }) })),
    quorum:
      quorum === undefined
        ? null
        : { at: quorum, says: labels.quorumLine({ count: number(quorum) }) },
  });
};
