import ICAL from "ical.js";
import {
  calendarOfAll,
  calendarText,
  caseCalendar,
  textValue,
} from "../../../src/open-data/calendar.ts";
import { azerbaijaniCase, britishCase, command } from "../../support/cases.ts";
import { caseUnder, importing } from "../../support/case-builder.ts";
import { azerbaijaniLaw, britain as britishProcedure } from "../../support/law.ts";
import { inWorkingDays } from "../../support/suspended-deadlines.ts";
import {
  britain,
  exportedFrom,
  type Exported,
  inAzerbaijani,
  inEnglish,
  inPeriodB,
  manyCases,
  pastCase,
  personsIn,
  untilActs,
} from "./exported.ts";

const componentOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) => componentOf(text).getAllSubcomponents("vevent");
const values = (text: string, property: string) =>
  eventsIn(text).map((event) => String(event.getFirstPropertyValue(property)));

describe("The deadlines of a case as a calendar", () => {
  const laid = caseCalendar(untilActs("Laid"), inEnglish);

  it("are days, each the last that surely keeps the deadline", () => {
    const adopted = caseCalendar(untilActs("VoteCertified"), inEnglish);
    expect(values(adopted, "summary")).toEqual([
      "Consent to a convention: Presentation to the President",
      "Consent to a convention: Vote",
    ]);
    // No source says whether the day of the adoption counts, so the earlier day is the one that is sure.
    expect(values(adopted, "dtstart")).toEqual(["2026-02-23", "2026-03-11"]);
    expect(values(adopted, "dtend")).toEqual(["2026-02-24", "2026-03-12"]);
    expect(values(laid, "url")).toEqual(["https://records.example/en/public/case-1"]);
  });

  it("have an alarm seven days before while they run, and none once they are kept; a case that ended has none", () => {
    const alarms = (text: string) =>
      eventsIn(text).map((event) =>
        event
          .getAllSubcomponents("valarm")
          .map((one) => String(one.getFirstPropertyValue("trigger"))),
      );
    expect(alarms(laid)).toEqual([["-P7D"]]);
    expect(alarms(caseCalendar(untilActs("VoteCertified"), inEnglish))).toEqual([["-P7D"], []]);
    const withdrawn = exportedFrom(azerbaijaniCase("Laid").record(command("Withdraw")));
    expect(alarms(caseCalendar(withdrawn, inEnglish))).toEqual([]);
  });

  it("keep their name when more is recorded, and carry the moment of the newest entry", () => {
    const later = caseCalendar(untilActs("Reported"), inEnglish);
    expect(values(later, "uid")).toEqual(values(laid, "uid"));
    expect(values(laid, "dtstamp")).toEqual(["2026-03-31T09:00:00Z"]);
    expect(Number(values(later, "sequence")[0])).toBeGreaterThan(
      Number(values(laid, "sequence")[0]),
    );
    expect(caseCalendar(untilActs("Laid"), inEnglish)).toBe(laid);
  });

  it("say the later day too where the dates on record leave two, and are then tentative", () => {
    const one = exportedFrom(
      caseUnder(azerbaijaniLaw(), importing)
        .record(command("OpenCase"))
        .record(command("Lay", { on: "2026-01-10..2026-01-12" })),
    );
    const text = caseCalendar(one, inEnglish);
    expect(values(text, "status")).toEqual(["TENTATIVE"]);
    expect(values(text, "dtstart")).toEqual(["2026-03-09"]);
    expect(values(text, "description")[0]).toContain(
      "Last day on another reading of the recorded dates: 12 March 2026",
    );
    expect(values(caseCalendar(britain(), inEnglish), "status")).toEqual(["CONFIRMED"]);
  });

  it("say that the last day may be later where holidays may come between, also once it was kept", () => {
    for (const [last, ics] of [
      ["Laid", 0],
      ["VoteCertified", 1],
    ] as const) {
      const text = caseCalendar(exportedFrom(azerbaijaniCase(last, inWorkingDays())), inEnglish);
      expect(values(text, "status")[ics]).toBe("TENTATIVE");
      expect(values(text, "dtstart")[ics]).toBe("2026-03-09");
      expect(values(text, "description")[ics]).toContain("Last day: 9 March 2026 or later\n");
      expect(values(text, "description")[ics]).toContain("public holidays are not recorded");
    }
  });

  it("have no day where none is known, which the calendar says", () => {
    const one = exportedFrom(
      caseUnder(azerbaijaniLaw(), importing)
        .record(command("OpenCase"))
        .record(command("Lay", { on: "unknown" })),
    );
    const text = caseCalendar(one, inEnglish);
    expect(eventsIn(text)).toEqual([]);
    expect(String(componentOf(text).getFirstPropertyValue("description"))).toMatch(
      /Without a day.*: Consent to a convention: Vote$/,
    );
  });

  it("have no day while the case is suspended, and go on at the day that was left", () => {
    const still = azerbaijaniCase("Laid").record(command("Suspend"));
    const text = caseCalendar(exportedFrom(still), inEnglish);
    expect(eventsIn(text)).toEqual([]);
    expect(String(componentOf(text).getFirstPropertyValue("description"))).toMatch(
      /Vote \(paused while the case is suspended\)$/,
    );
    const resumed = caseCalendar(exportedFrom(still.record(command("Resume"))), inEnglish);
    expect(values(resumed, "dtstart")).toContain("2026-03-31");
    expect(values(resumed, "uid")).toContain(values(laid, "uid")[0]);
    expect(values(resumed, "description")[0]).toContain(
      "Nobody has looked up whether a suspension",
    );
  });

  it("have both days, while they run, where it is in doubt whether a suspension moved them", () => {
    const resumed = azerbaijaniCase("Laid")
      .record(command("Suspend"), { today: "2026-03-01" })
      .record(command("Resume"));
    const text = caseCalendar(exportedFrom(resumed), inEnglish);
    expect(values(text, "dtstart")).toEqual(["2026-03-11", "2026-03-31"]);
    expect(new Set(values(text, "uid")).size).toBe(2);
    expect(values(text, "status")).toEqual(["TENTATIVE", "TENTATIVE"]);
    for (const description of values(text, "description")) {
      expect(description).toContain("Last day: 11 March 2026");
      expect(description).toMatch(/moved it \(unverified\): 31 March 2026/);
    }
    const withdrawn = resumed.record(command("Withdraw", { on: "2026-03-31" }));
    expect(values(caseCalendar(exportedFrom(withdrawn), inEnglish), "dtstart")).toEqual([]);
  });

  it("say what they rest on, with its mark, and name nobody", () => {
    const [description = ""] = values(laid, "description");
    expect(description).toMatch(/Authority: Constitution/);
    expect(description).toContain("Runs from: 12 January 2026");
    const one = untilActs("DepositConfirmed");
    const text = caseCalendar(one, inEnglish);
    expect(personsIn(one).filter((person) => text.includes(person))).toEqual([]);
  });

  it("are the end of the sitting days where silence approves", () => {
    const text = caseCalendar(britain(), inEnglish);
    expect(values(text, "dtstart")).toEqual(["2026-02-02"]);
    expect(values(text, "summary")[0]).toContain("Period A");
  });

  it("rest on the rule of the period that runs", () => {
    const [periodA, periodB] = britishProcedure().clocks ?? [];
    const restsOn = (one: Exported) => values(caseCalendar(one, inEnglish), "description");
    expect(restsOn(britain())[0]).toContain(`Authority: ${periodA?.authority.cite ?? ""}\n`);
    expect(values(caseCalendar(inPeriodB(), inEnglish), "dtstart")).toContain("2026-02-12");
    expect(restsOn(inPeriodB()).join("\n")).toContain(
      `Authority: ${periodB?.authority.cite ?? ""}\n`,
    );
    expect(periodA?.authority.cite).not.toBe(periodB?.authority.cite);
  });

  it("have no day where nobody knows when both Houses sit, and say so", () => {
    const text = caseCalendar(exportedFrom(britishCase("Published")), inEnglish);
    expect(eventsIn(text)).toEqual([]);
    expect(String(componentOf(text).getFirstPropertyValue("description"))).toMatch(/Period A/);
  });

  it("of all cases stand in one calendar, each under a name of its own", () => {
    const cases = manyCases().map(([, one]) => one);
    for (const wanted of [inEnglish, inAzerbaijani]) {
      const text = calendarOfAll(cases, wanted);
      expect(eventsIn(text).length).toBe(
        cases.flatMap((one) => eventsIn(caseCalendar(one, wanted))).length,
      );
    }
    const two = calendarOfAll([untilActs("VoteCertified"), pastCase()], inEnglish);
    expect(new Set(values(two, "uid")).size).toBe(eventsIn(two).length);
    expect(eventsIn(calendarOfAll([], inEnglish))).toEqual([]);
  });

  it("speak Azerbaijani, and say that it is unreviewed and a demonstration", () => {
    const text = caseCalendar(untilActs("Laid"), inAzerbaijani);
    expect(values(text, "summary")).toEqual(["Consent to a convention: Səsvermə"]);
    expect(values(text, "description")[0]).toMatch(/NÜMAYİŞ[^]*unreviewed/);
  });
});

const octets = (line: string): number => Buffer.byteLength(line, "utf8");

describe("A line of a calendar", () => {
  const summary = (text: string): string =>
    calendarText({
      name: "VCALENDAR",
      lines: [],
      parts: [{ name: "VEVENT", lines: [["SUMMARY", textValue(text)]], parts: [] }],
    });

  it.each(["ə", "🙂", "a"])("is folded at 75 octets wherever a letter falls: %s", (letter) => {
    for (let before = 0; before < 160; before += 1) {
      const text = `${"x".repeat(before)}${letter.repeat(60)}`;
      const written = summary(text);
      expect(written.endsWith("\r\n")).toBe(true);
      const lines = written.split("\r\n").slice(0, -1);
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
      expect(lines.some((line) => line.includes("\uFFFD") || /[\r\n]/.test(line))).toBe(false);
      expect(Buffer.from(written, "utf8").toString("utf8")).toBe(written);
      expect(values(written, "summary")).toEqual([text]);
    }
  });

  it("escapes what separates values, and has one kind of newline", () => {
    expect(textValue("a,b;c\\d\r\ne\rf:g")).toBe(String.raw`a\,b\;c\\d\ne\nf:g`);
  });

  it("is filled before the next begins", () => {
    const lines = summary("x".repeat(400)).split("\r\n");
    expect(lines.filter((line) => octets(line) === 75).length).toBeGreaterThan(4);
  });
});
