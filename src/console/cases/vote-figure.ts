import type { Position } from "../../open-data/votes.ts";
import { html, nothing, type Html } from "../html.ts";

/** A line across the bar: as many votes, and what they are for. */
type Mark = { readonly at: number; readonly says: string };

/** What a figure of a vote shows; `members` is the whole width, and what is not known of it stays empty. */
export type VoteDrawing = {
  readonly id: string;
  readonly title: string;
  readonly counts: readonly {
    readonly position: Position;
    readonly votes: number;
    readonly name: string;
  }[];
  readonly members: number;
  readonly needed: Mark | null;
  readonly quorum: Mark;
};

const width = 400;
const bar = { top: 26, height: 44 } as const;
const foot = bar.top + bar.height;
const narrowest = 30;

type Placed = VoteDrawing["counts"][number] & { readonly x: number; readonly width: number };

// A vote is as wide as it is in the chamber, so that the lines and the bars are told on one scale.
const placed = ({ counts }: VoteDrawing, scale: number): readonly Placed[] => {
  const places: Placed[] = [];
  let x = 0;
  for (const one of counts) {
    const wide = one.votes * scale;
    places.push({ ...one, x, width: wide });
    x += wide;
  }
  return places;
};

const barOf = ({ position, votes, x, width: wide, name }: Placed): Html =>
  html`<g class="tq-vote__part tq-vote__part--${position}">
    <rect x="${x}" y="${bar.top}" width="${wide}" height="${bar.height}">
      <title>${name}: ${votes}</title>
    </rect>
    ${
      wide < narrowest
        ? nothing
        : html`<text x="${x + wide / 2}" y="${bar.top + bar.height / 2 + 5}">${votes}</text>`
    }
  </g>`;

type Where = { readonly scale: number; readonly above: boolean };

// A word stands on the side of its line that has more room.
const markOf = (kind: "needed" | "quorum", { at, says }: Mark, { scale, above }: Where): Html => {
  const x = at * scale;
  const right = x > width / 2;
  return html`<g class="tq-vote__mark tq-vote__mark--${kind}">
    <line
      x1="${x}"
      y1="${above ? 6 : bar.top - 4}"
      x2="${x}"
      y2="${above ? foot + 4 : foot + 20}"
    />
    <text
      x="${right ? x - 5 : x + 5}"
      y="${above ? 17 : foot + 18}"
      text-anchor="${right ? "end" : "start"}"
    >
      ${says}
    </text>
  </g>`;
};

const legend = ({ counts }: VoteDrawing): Html =>
  html`<ul class="tq-legend">
    ${counts.map(
      ({ position, votes, name }) =>
        html`<li>
          <span class="tq-legend__key tq-legend__key--${position}" aria-hidden="true"></span>
          ${name}: ${votes}
        </li>`,
    )}
  </ul>`;

/** A vote as a bar on which the majority and the quorum are drawn, with a legend that says every number. */
export const voteFigure = (drawing: VoteDrawing): Html => {
  const { id, title, counts, members, needed, quorum } = drawing;
  const cast = counts.reduce((sum, { votes }) => sum + votes, 0);
  const scale = width / Math.max(members, cast, needed?.at ?? 0, quorum.at, 1);
  return html`<figure class="tq-figure">
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="tq-vote"
      role="img"
      aria-labelledby="${id}"
      viewBox="-2 0 ${width + 4} ${foot + 26}"
    >
      <title id="${id}">${title}</title>
      <rect
        class="tq-vote__all"
        x="0"
        y="${bar.top}"
        width="${members * scale}"
        height="${bar.height}"
      />
      ${placed(drawing, scale).map(barOf)}
      ${needed === null ? nothing : markOf("needed", needed, { scale, above: true })}
      ${markOf("quorum", quorum, { scale, above: false })}
    </svg>
    ${legend(drawing)}
  </figure>`;
};
