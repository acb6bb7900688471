import type { CaseView } from "../../application/reading/queries.ts";
import { votesOf } from "../../open-data/votes.ts";
import { leavesTask } from "../../treaty/awaited-entry-into-force.ts";
import { dayIn } from "../../clocks/dates/day-in.ts";
import { isLawProcedure } from "../../procedure/profile/law-procedure.ts";
import { titleOf } from "../cases/frame.ts";
import { paragraph, section } from "../cases/parts.ts";
import { stageAndSince } from "../cases/stage-since.ts";
import { suspendedNote } from "../cases/suspended.ts";
import { voteForEverybody } from "../cases/vote.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { speechOf, type Speech } from "../speech.ts";
import { datesSection } from "./dates.ts";
import { findingsSection, keptAudits } from "./findings.ts";
import { withEntries, type OpenCase } from "./public-cases.ts";
import { eventsSection } from "./events.ts";
import { feedLink } from "./list.ts";
import { overOpenCase } from "./open-case.ts";
import { sharedPage } from "./cacheable.ts";
import { statementsSection } from "./statements.ts";
import { documentsSection, openDataSection, verifySection } from "./downloads.ts";

const standing = (speech: Speech, view: OpenCase): Html => {
  const { state, next } = view;
  const { words, duties } = speech;
  const awaited = leavesTask(state) ? [...new Set(next.flatMap((step) => step.duties))] : [];
  return html`${paragraph(stageAndSince(speech, view))}
  ${awaited.length === 0 ? nothing : paragraph(words.public.waits({ duties: duties(awaited) }))}
  ${suspendedNote(speech, state)}`;
};

const opening = ({ words, dayAt, visit }: Speech, { state, law }: CaseView): Html => {
  const made = state.madePublic;
  const { title } = law.treaty;
  const named = visit.language === "az" ? title.az : null;
  return html`${named === null ? html`<p class="govuk-body" lang="en">${title.en}</p>` : paragraph(named)}
  ${made === undefined ? nothing : html`${paragraph(words.public.publicSince({ day: dayAt(made.at, law.profile.timeZone) }))} ${paragraph(words.public.basis({ basis: made.act.basis }))}`}`;
};

const votesSection = (speech: Speech, view: CaseView): Html => {
  const { votes } = speech.words.public;
  if (!isLawProcedure(view.law.profile))
    return section("votes", votes.heading, paragraph(votes.silence));
  const all = votesOf(view).toReversed();
  const none = view.hiddenVote === undefined ? votes.none : votes.hidden;
  if (all.length === 0) return section("votes", votes.heading, paragraph(none));
  return html`${all.map((vote) => voteForEverybody(speech, view, vote))}`;
};

/** One case for everybody, on one page: what happened, the vote, the dates and what they mean, and how to check it. */
export const addPublicCase = (app: PagesApp, pages: Pages): void => {
  const audits = keptAudits(pages.desk);
  app.get(
    "/:language/public/:id",
    overOpenCase(pages, async (c, view) => {
      const { visit } = c.var;
      const speech = speechOf(visit);
      const { caseId } = view.state;
      const told = await withEntries(pages, view);
      const today = dayIn(view.law.profile.timeZone, pages.desk.world.clock.now());
      const body = html`<p class="govuk-caption-m">${caseId}</p>
        ${opening(speech, told)} ${standing(speech, told)}
        ${paragraph(speech.words.public.noPersons)} ${datesSection(speech, told)}
        ${votesSection(speech, told)} ${eventsSection(speech, told)}
        ${await statementsSection(pages, speech, told)}
        ${findingsSection(speech, await audits(view), today)} ${documentsSection(speech, told)}
        ${verifySection(speech, caseId)} ${openDataSection(speech, caseId)}`;
      const title = titleOf(view);
      const head = feedLink(visit, `/public/${caseId}/feed.xml`, title);
      return sharedPage(pages, c, { title, body, head });
    }),
  );
};
