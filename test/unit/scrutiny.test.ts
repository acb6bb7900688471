import { scrutinyOf } from "../../src/clocks/scrutiny.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { britain } from "../support/law.ts";
import { factLine } from "../../src/api/shapes/fact-line.ts";
import { scrutinyFacts } from "../../src/api/shapes/facts.ts";
import { wordsIn } from "../../src/words/read.ts";
import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { factRows } from "../../src/console/cases/overview.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import { cited } from "../support/in-english.ts";
import type { Command } from "../../src/procedure/command.ts";

const resolved = (on: string, house = "commons") => command("RecordResolution", { house, on });

const stated = (on: string) => command("RecordMinisterialStatement", { on });

const laid = britishCase("TreatyLaid");

const where = (story: CaseBuilder) => scrutinyOf(story.state, britain(), britishCalendar);

/** Period A was stopped on 20 January, and period B began on the 25th. */
const periodB = laid.record(resolved("2026-01-20")).record(stated("2026-01-25"));

// Both Houses of these stories sit every day from 13 January 2026 on.
describe("the scrutiny of a treaty", () => {
  it("has not begun before the laying", () => {
    expect(where(britishCase("CaseOpened"))).toEqual({ kind: "notLaid" });
  });
  it("awaits a statement made on the day of the resolution or later", () => {
    expect(where(laid.record(resolved("2026-01-20")))).toEqual({
      kind: "statementAwaited",
      house: "commons",
      resolvedOn: "2026-01-20",
    });
    expect(where(laid.record(resolved("2026-01-20")).record(stated("2026-01-20")))).toMatchObject({
      name: "B",
      startedOn: "2026-01-20",
    });
  });
  it("goes on in period A where the Lords alone resolved, and the statement is made", () => {
    expect(
      where(laid.record(resolved("2026-01-20", "lords")).record(stated("2026-01-21"))),
    ).toMatchObject({ name: "A", startedOn: "2026-01-12", ends: { lastDay: "2026-02-02" } });
  });
});

describe("period B", () => {
  it("runs from the statement, whatever was resolved before it, on its day, or by the Lords", () => {
    const running = { name: "B", startedOn: "2026-01-25", ends: { lastDay: "2026-02-15" } };
    expect(where(periodB)).toMatchObject(running);
    expect(where(periodB.record(resolved("2026-01-25")))).toMatchObject(running);
    expect(where(periodB.record(resolved("2026-02-01", "lords")))).toMatchObject(running);
    expect(where(periodB.record(resolved("2026-02-16")))).toMatchObject(running);
  });
  it.each(["2026-01-26", "2026-02-15"])(
    "is stopped by a resolution of the Commons inside it, on %s",
    (on) => {
      expect(where(periodB.record(resolved(on)))).toEqual({
        kind: "statementAwaited",
        house: "commons",
        resolvedOn: on,
      });
    },
  );
  it("begins anew with each statement, and is stopped by later resolutions alone", () => {
    const anew = periodB.record(resolved("2026-02-01")).record(stated("2026-02-05"));
    expect(where(anew)).toMatchObject({ name: "B", startedOn: "2026-02-05" });
    const again = anew.record(resolved("2026-02-10"));
    expect(where(again)).toMatchObject({ kind: "statementAwaited", resolvedOn: "2026-02-10" });
    expect(where(again.record(stated("2026-02-11")))).toMatchObject({
      name: "B",
      startedOn: "2026-02-11",
      ends: { lastDay: "2026-03-04" },
    });
  });
  it("is the same in whatever order its facts were put on record", () => {
    const days = ["2026-01-28", "2026-01-20", "2026-01-24"];
    for (const [first, middle, last] of [days, days.toReversed(), days.with(0, "2026-01-19")]) {
      const told = [first, middle, last].reduce(
        (story, on) => story.record(resolved(on ?? "")),
        laid.with(importing),
      );
      const earliest = [first, middle, last].toSorted()[0];
      expect(where(told)).toMatchObject({ resolvedOn: earliest });
      const answered = told.record(stated("2026-01-30")).record(stated("2026-01-29"));
      expect(where(answered)).toMatchObject({ name: "B", startedOn: "2026-01-29" });
    }
  });
});

const viewOf = ({ state, law }: CaseBuilder): CaseView =>
  ({ state, law, calendar: britishCalendar }) as unknown as CaseView;

const lines = (story: CaseBuilder): readonly string[] =>
  scrutinyFacts(viewOf(story), "en").map((one) => {
    const { name, on, about } = factLine(one, wordsIn("en"));
    return [name, on, about].join("|");
  });

const shown = (story: CaseBuilder, language: "az" | "en"): readonly string[] => {
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit);
  return factRows(speech, viewOf(story)).map((row) =>
    row
      .map(String)
      .map((part) => part.replaceAll(/(?:<[^>]*>|\s)+/gu, " ").trim())
      .join("|"),
  );
};

const against = laid
  .record(command("ExtendScrutiny"))
  .record(command("RecordResolution"))
  .record(command("RecordMinisterialStatement"));

describe("the facts of a scrutiny", () => {
  it("are each on its own day: extension, resolution, statement, silence", () => {
    expect(lines(laid)).toEqual(["Parliament’s silence|not on record|"]);
    expect(lines(against)).toEqual([
      "Extension of scrutiny|2026-01-20|by 5 sitting days",
      "Resolution against ratification|2026-01-20|House of Commons",
      "Minister’s statement|2026-01-25|",
      "Parliament’s silence|not on record|",
    ]);
  });
  it("are on the page as well, in both languages", () => {
    expect(shown(against, "en").slice(2, 6)).toEqual([
      "Extension of scrutiny|20 January 2026 by 5 sitting days",
      "Resolution against ratification|20 January 2026 House of Commons",
      "Minister’s statement|25 January 2026",
      "Parliament’s silence|not on record",
    ]);
    const inAzerbaijani = shown(against, "az").join("\n");
    expect(inAzerbaijani).toContain("İcmalar Palatası");
    expect(inAzerbaijani).toContain("5 iclas günü");
  });
  it("say of a certificate of silence whether it holds", () => {
    const certified = britishCase("SilenceCertified");
    expect(lines(certified)).toEqual(["Parliament’s silence|2026-02-02|last day of period A"]);
    const broken = certified.record(command("RecordResolution", { house: "lords" }));
    expect(lines(broken)[1]).toContain("it does not hold on the facts now recorded");
    expect(shown(certified, "en").join()).not.toContain("does not hold");
    expect(shown(broken, "en").join()).toContain("does not hold");
    expect(shown(broken, "az").join()).toContain("qüvvədə deyil");
  });
});

const restating = (of: string, restated: Command) =>
  command("Correct", { of, restated, reason: "misread", legalBasis: "the journal" });

const entryOf = (story: CaseBuilder, kind: string): string =>
  story.state.facts.find(({ act }) => act.kind === kind)?.entry ?? "";

// Both Houses sit every day from 13 January 2026 on.
describe("a resolution that a minister's statement answers", () => {
  const answered = laid.record(resolved("2026-01-20")).record(stated("2026-01-25"));
  const moved = (on: string, story = answered) =>
    story.when(restating(entryOf(story, "ResolutionRecorded"), resolved(on)));
  it("is not corrected to have come after it, nor the statement to have come before", () => {
    const refused = moved("2026-01-26");
    refused.thenRefused("DateAfterStep", {
      date: "2026-01-26",
      step: "the minister’s statement",
      stepDate: "2026-01-25",
    });
    expect(cited(refused.refused().authority)).toContain("20(3)");
    answered
      .when(restating(entryOf(answered, "MinisterialStatementMade"), stated("2026-01-19")))
      .thenRefused("DateBeforeStep", { step: "the resolution" });
  });
  it("is corrected to any day up to it, and to one after the period", () => {
    moved("2026-01-25").thenActs("ActCorrected");
    moved("2026-02-03").thenActs("ActCorrected");
  });
  it("is corrected to a later day once the statement is", () => {
    const later = answered.record(
      restating(entryOf(answered, "MinisterialStatementMade"), stated("2026-01-28")),
    );
    moved("2026-01-26", later).thenActs("ActCorrected");
  });
  it("is corrected to a later day where the statement answers another all the same", () => {
    const two = laid
      .record(resolved("2026-01-20"))
      .record(resolved("2026-01-21"))
      .record(stated("2026-01-25"));
    moved("2026-01-26", two).thenActs("ActCorrected");
  });
  it("of the past is corrected with a finding", () => {
    const past = answered.with({ ...importing, calendar: britishCalendar });
    moved("2026-01-26", past).thenFinding("order of steps", "broken");
  });
});
