import { cited } from "../support/in-english.ts";
import { britishCase, command } from "../support/cases.ts";

const laid = britishCase("TreatyLaid");

const resolved = (house: string, on: string) => command("RecordResolution", { house, on });

const stated = (on: string) => command("RecordMinisterialStatement", { on });

describe("a ministerial statement", () => {
  it("answers a resolution, on its day or later", () => {
    const refused = laid.when(stated("2026-01-25"));
    refused.thenRefused("NoResolutionAgainst");
    expect(cited(refused.refused().authority)).toContain("20(3)");
    const against = laid.record(resolved("commons", "2026-01-20"));
    against
      .when(stated("2026-01-19"))
      .thenRefused("DateBeforeStep", { step: "the resolution", stepDate: "2026-01-20" });
    against.when(stated("2026-01-20")).thenActs("MinisterialStatementMade");
    against.when(stated("2026-04-01")).thenRefused("DateInFuture");
    against
      .record(stated("2026-01-25"))
      .when(stated("2026-01-26"))
      .thenRefused("NoResolutionAgainst");
  });
});
