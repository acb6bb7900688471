import { akomaNtoso } from "../../../src/open-data/akoma-ntoso.ts";
import { caseCalendar } from "../../../src/open-data/calendar.ts";
import { caseFeed } from "../../../src/open-data/feed.ts";
import { votesTable } from "../../../src/open-data/tables.ts";
import { certifiedInSenate, votedInSenate } from "../staged-story.ts";
import { estonian } from "../../stages/support/roads.ts";
import { saidOf } from "../../stages/support/said.ts";
import type { StagedCase } from "../../stages/support/staged-case.ts";
import { exportedFrom, inAzerbaijani, inEnglish } from "./exported.ts";

const one = exportedFrom(certifiedInSenate());

describe("The calendar of a case that has ended", () => {
  const submitted = estonian
    .beforePresident()
    .on("2026-02-20")
    .does("RecordAssent")
    .does("Lay", { stage: "submission" });
  const namesIn = (one: StagedCase): readonly string[] =>
    [...caseCalendar(exportedFrom(one.story), inEnglish).matchAll(/^SUMMARY.*/gmu)].map(
      ([line]) => line,
    );
  it("has no time that can no longer end, because what it ends with was closed by the deposit", () => {
    const publication = expect.stringContaining("Riigi Teataja") as string;
    expect(namesIn(submitted)).toContainEqual(publication);
    const deposited = submitted.on("2026-02-22").deposits();
    expect(deposited.at).toBe("deposited");
    expect(namesIn(deposited)).not.toContainEqual(publication);
    // Its last day had not passed, so it was neither kept nor broken.
    expect(saidOf(deposited, "time: ").filter((one) => one.includes("Riigi Teataja"))).toEqual([]);
  });
});

describe("A case that follows a procedure file as open data", () => {
  it("has its decision with each count and the sums in Akoma Ntoso", () => {
    const text = akomaNtoso(one, inEnglish);
    expect(text).toContain('<TLCConcept eId="count-membersInOffice"');
    expect(text).toMatch(/<count value="67" refersTo="#count-for"\s*\/>/);
    expect(text).toContain("declared adopted: for: 67, needed at least 66.67: passed");
    expect(text).toContain('showAs="executive clerk"');
    expect(text).toContain("vote recorded: Resolution of advice and consent: 10 February 2026");
    expect(text).not.toContain("executive-1");
  });

  it("refers to nothing in Akoma Ntoso that is not there", () => {
    const text = akomaNtoso(one, inAzerbaijani);
    const ids = new Set([...text.matchAll(/eId="([^"]+)"/g)].map(([, id]) => id));
    const references = [...text.matchAll(/(?:refersTo|outcome|by|as|href)="#([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    expect(references.flatMap(([, id]) => (ids.has(id) ? [] : [id]))).toEqual([]);
  });

  it("has a row for each count of each decision", () => {
    const [header, ...rows] = votesTable(one, inEnglish).trim().split("\r\n");
    expect(header).toMatch(/case,vote,stage,stage_in_words,body/);
    expect(rows).toHaveLength(4);
    expect(rows[3]).toContain("membersInOffice,members in office,100,adopted,kept,");
    expect(votesTable(exportedFrom(votedInSenate()), inEnglish)).toContain(",no,no,");
  });

  it("names stages and duties in the feed", () => {
    const text = caseFeed(one, { ...inEnglish, self: null });
    expect(text).toContain("Advice and consent: vote recorded: Resolution of advice and consent");
    expect(text).toContain("<name>executive clerk</name>");
    expect(text).toContain("This entry does not certify the vote.");
  });

  it("has no limit in the calendar where its procedure sets none", () => {
    expect(caseCalendar(one, inEnglish)).not.toContain("VEVENT");
  });
});
