import type { RecordedAct } from "../../src/procedure/case/act.ts";
import type { Authority } from "../../src/procedure/values/authority.ts";
import { authorityOfAct } from "../../src/procedure/values/authority-of-act.ts";
import { fourEyes } from "../../src/procedure/rules/rule.ts";
import { azerbaijaniCase, britishCase, command, publication } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijan, britain, treaty } from "../support/law.ts";

const resting = (story: CaseBuilder, kind: RecordedAct["kind"]): Authority | null =>
  authorityOfAct(story.law, story.fact(kind).act);

describe("what an act rests on", () => {
  const deposited = azerbaijaniCase("DepositConfirmed")
    .record(publication())
    .record(command("RecordTreatyInForce"));
  const at = (id: string) => azerbaijan().stages.find((one) => one.id === id)?.authority ?? null;
  const { depositary, entryIntoForce } = treaty("un-cybercrime-2024");
  it.each<[RecordedAct["kind"], Authority | null]>([
    ["Laid", at("draft-law")],
    ["Referred", at("committee")],
    ["Reported", at("committee")],
    ["VoteRecorded", at("plenary")],
    ["VoteCertified", fourEyes],
    ["Presented", at("head-of-state")],
    ["AssentRecorded", at("head-of-state")],
    ["Published", at("publication")],
    ["InstrumentReleased", fourEyes],
    ["InstrumentSigned", null],
    ["NotificationReleased", fourEyes],
    ["DepositConfirmed", depositary.authority],
    ["TreatyInForceRecorded", entryIntoForce.rule.authority],
  ])("is of %s the rule of the procedure, of the treaty, or ours", (kind, authority) => {
    expect(resting(deposited, kind)).toEqual(authority);
  });
  it("is at a stage of a procedure file what the file says of it", () => {
    const at = (id: string) => britain().stages.find((one) => one.id === id)?.authority;
    const resolved = britishCase("Published").record(
      command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }),
    );
    const stated = resolved.record(
      command("Lay", { on: "2026-01-25", body: "minister", with: ["reasons"] }),
    );
    expect(resting(britishCase("Published"), "Laid")).toEqual(at("laying"));
    expect(resting(resolved, "InterventionRecorded")).toEqual(at("period-a"));
    expect(resting(stated, "Laid")).toEqual(at("statement"));
    expect(resting(britishCase("TimeEndCertified"), "TimeEndCertified")).toEqual(at("period-a"));
  });
  it("is the basis that was named, where an act names one, and nobody has looked it up", () => {
    const suspended = azerbaijaniCase("Laid").record(command("Suspend"));
    const basis = (cite: string) => ({ cite, url: null, mark: "unverified" });
    expect(resting(suspended, "CaseSuspended")).toEqual(basis("an invented article"));
    expect(resting(suspended.record(command("Resume")), "CaseResumed")).toEqual(
      basis("an invented decision"),
    );
    const lapsed = azerbaijaniCase("Laid").record(command("Lapse"));
    expect(resting(lapsed, "CaseLapsed")).toEqual(basis("Internal Rules"));
  });
  it("is of a correction its basis", () => {
    const laid = azerbaijaniCase("Laid");
    const corrected = laid.record(
      command("Correct", {
        of: laid.hashOf("Laid"),
        restated: command("Lay", { on: "2026-01-13" }),
      }),
    );
    const acts = corrected.entries.at(-1)?.entry.acts ?? [];
    expect(acts.map((act) => act.kind === "ActCorrected" && authorityOfAct(laid.law, act))).toEqual(
      [{ cite: "the presidential office's register", url: null, mark: "unverified" }],
    );
  });
});
