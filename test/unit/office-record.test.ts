import { calendarsNamed, calendarsOfPast } from "../../src/office/calendars-of-case.ts";
import { peopleIn, unknownPerson } from "../../src/office/office.ts";
import { withFacts } from "../../src/case/case.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";
import { azerbaijaniLaw, britishLaw, digestOf, everyDaySits } from "../support/law.ts";
import { officeCommand, officeOf } from "../support/office.ts";

describe("The people whom the office's record names", () => {
  const office = officeOf([
    officeCommand({ kind: "GrantDuty", holder: "secretary-1", granted: "plenary-secretary" }),
    officeCommand({ kind: "RegisterPerson", registered: "clerk-1" }),
    officeCommand({ kind: "GrantDuty", holder: "clerk-1", granted: "clerk" }),
    officeCommand({
      kind: "RevokeDuty",
      holder: "secretary-1",
      revoked: "plenary-secretary",
    }),
  ]);
  it("are those who ever had a duty or a key, each once, in order of their numbers", () => {
    expect(peopleIn(office)).toEqual(["administrator-1", "clerk-1", "secretary-1"]);
    const registered = officeOf([
      officeCommand({ kind: "RegisterPerson", registered: "a-person" }),
    ]);
    expect(peopleIn(registered)).toEqual(["a-person", "administrator-1"]);
  });
  it("are the only ones of whom anything is shown", () => {
    for (const person of peopleIn(office)) expect(unknownPerson(office, person)).toBeUndefined();
    expect(unknownPerson(office, "clerk-2" as PersonNumber)).toMatchObject({
      kind: "PersonUnknown",
      person: "clerk-2",
    });
  });
});

describe("The calendars by which a case is judged", () => {
  const imports = (procedure: string, calendar: string) =>
    officeCommand({ kind: "ImportCalendar", procedure, calendar: digestOf(calendar) });
  const office = officeOf([
    imports("gb-crag-2010", "first"),
    imports("gb-crag-2010", "second"),
    imports("az-milli-majlis", "third"),
  ]);

  it("are, before it is opened, the last that was imported for its procedure", () => {
    expect(calendarsNamed(office, britishLaw(), undefined)).toEqual({
      calendar: digestOf("second"),
      certifiedCalendar: undefined,
      earlierCalendars: [],
    });
    expect(calendarsNamed(office, azerbaijaniLaw(), undefined).calendar).toBe(digestOf("third"));
    expect(calendarsNamed(officeOf([]), britishLaw(), undefined).calendar).toBeUndefined();
  });
  it("are also the one by which the end of its time was last certified", () => {
    const { state } = britishCase("DepositConfirmed");
    expect(calendarsNamed(office, britishLaw(), state)).toEqual({
      calendar: digestOf("second"),
      certifiedCalendar: britishCalendar.digest,
      earlierCalendars: [],
    });
    const certified = britishCase("TimeEndCertified").fact("TimeEndCertified");
    const again = { ...certified, act: { ...certified.act, calendar: digestOf("anew") } };
    const both = withFacts(state, [...state.facts, again]);
    expect(calendarsNamed(office, britishLaw(), both).certifiedCalendar).toBe(digestOf("anew"));
  });
  it("name none as certified where no time has ended", () => {
    const { state } = britishCase("Published");
    expect(calendarsNamed(office, britishLaw(), state).certifiedCalendar).toBeUndefined();
  });
  it("are also those of the days on which its past was entered and corrected, each once", () => {
    const [later, last] = [everyDaySits("2026-01-12", 301), everyDaySits("2026-01-12", 302)];
    const past = caseUnder(britishLaw(), importing)
      .record(command("OpenCase", { procedure: "gb-crag-2010", treaty: "budapest-2001" }))
      .record(command("Lay", { body: "minister", with: ["copy", "memorandum"] }), {
        calendar: britishCalendar,
      })
      .record(command("Publish", { on: "2026-01-12" }), { calendar: britishCalendar });
    expect(calendarsOfPast(past.state)).toEqual([britishCalendar.digest]);
    const certified = past.record(
      command("CertifyTimeEnded", { on: "2026-02-03", calendar: later.digest }),
      { calendar: later },
    );
    const restated = command("Publish", { on: "2026-01-13" });
    const corrected = certified.record(
      command("Correct", { of: certified.hashOf("Published"), restated }),
      { calendar: last },
    );
    const all = [britishCalendar, later, last].map(({ digest }) => digest);
    expect(calendarsOfPast(corrected.state)).toEqual(all);
    expect(calendarsNamed(office, britishLaw(), corrected.state).earlierCalendars).toEqual(all);
  });
  it("are none of the past where a case is carried on live", () => {
    expect(calendarsOfPast(britishCase("TimeEndCertified").state)).toEqual([]);
  });
});
