import { azerbaijaniCase, command } from "../support/cases.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

describe("opening a case", () => {
  it("is the first entry and needs the clerk's duty", () => {
    const story = caseUnder(azerbaijaniLaw()).when(command("OpenCase")).thenActs("CaseOpened");
    expect(story.state).toMatchObject({ stage: "opened", version: 1 });
    caseUnder(azerbaijaniLaw())
      .when(command("OpenCase"), { duty: "auditor" })
      .thenRefused("DutyMayNot", { duty: "auditor", command: "OpenCase" });
    caseUnder(azerbaijaniLaw())
      .when(command("OpenCase"), { dutiesHeld: [] })
      .thenRefused("DutyNotHeld", { person: "clerk-1", duty: "clerk" });
  });
  it("pins the profile and the treaty file it was opened under", () => {
    const { state, entries } = azerbaijaniCase("DraftLawLaid");
    expect(state.pins).toEqual({
      profile: entries[0]?.entry.pins.profile,
      treaty: entries[0]?.entry.pins.treaty,
    });
  });
  it("is refused where the case exists already", () => {
    azerbaijaniCase("CaseOpened")
      .when(command("OpenCase"))
      .thenRefused("CaseExists", { caseId: "case-1" });
  });
  it("of a past case is the administrator's", () => {
    caseUnder(azerbaijaniLaw(), importing).when(command("OpenCase")).thenActs("CaseOpened");
    caseUnder(azerbaijaniLaw(), { mode: { kind: "import", source: "the record" } })
      .when(command("OpenCase"), { duty: "clerk" })
      .thenRefused("DutyMayNot", { allowed: "administrator" });
  });
});
