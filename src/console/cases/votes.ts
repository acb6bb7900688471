import type { CaseView } from "../../application/reading/queries.ts";
import { votesOf } from "../../open-data/votes.ts";
import { isLawProcedure } from "../../procedure/profile/law-procedure.ts";
import { html, nothing, type Html } from "../html.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { speechOf, type Speech } from "../speech.ts";
import { casePage } from "./frame.ts";
import { paragraph } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";
import { findingHtml } from "../finding-html.ts";
import { hiddenVoteSaid } from "../../application/shapes/facts.ts";
import { voteShown } from "./vote.ts";

const declined = ({ words, factDate }: Speech, view: CaseView): Html => {
  const standing = new Set(votesOf(view).map(({ fact }) => fact.entry));
  const others = view.state.votes.filter(({ vote }) => !standing.has(vote.entry));
  const { votes } = words.cases;
  return html`${others.map(({ vote: { act } }) =>
    paragraph(`${votes.voteOf({ day: factDate(act.on) })}. ${votes.declined}.`),
  )}`;
};

const bodyOf = (speech: Speech, view: CaseView): Html => {
  const { votes } = speech.words.cases;
  if (!isLawProcedure(view.law.profile)) return paragraph(votes.silence);
  const all = votesOf(view).toReversed();
  const { hiddenVote } = view;
  return html`${all.length === 0 && hiddenVote === undefined ? paragraph(votes.none) : nothing}
  ${hiddenVote === undefined ? nothing : paragraph(findingHtml(speech.visit, hiddenVoteSaid(hiddenVote)))}
  ${all.map((vote) => voteShown(speech, view, vote))} ${declined(speech, view)}`;
};

/** The plenary votes of a case, the newest first. */
export const addCaseVotes = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/votes", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const body = bodyOf(speechOf(visit), view);
    return pageOf(pages, c, casePage(visit, view, { shown: "votes", body }));
  });
};
