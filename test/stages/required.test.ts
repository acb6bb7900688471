import { readinessOf } from "../../src/audit/readiness/readiness.ts";
import { wordsIn } from "../../src/words/read.ts";
import { say } from "../../src/words/say.ts";
import { procedureIn } from "../procedures/files.ts";
import { day } from "../support/law.ts";
import { azerbaijani, deputies, textsAsLaid } from "./support/roads.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

describe("what is required before the deposit", () => {
  const items = ({ state, story, today }: StagedCase) =>
    readinessOf({
      case: state,
      law: story.law,
      context: { today: day(today), calendar: undefined },
      instrumentText: undefined,
    })
      .filter(({ id }) => /^(vote|assent|publication|consent)/.test(id))
      .map(({ id, status, what, why }) => [
        id,
        status,
        `${say(what, wordsIn("en"))}: ${say(why, wordsIn("en"))}`,
      ]);
  it("is each vote, the signature and the publication, by the names of their stages", () => {
    expect(items(azerbaijani.inCommittee())).toEqual([
      ["vote:plenary", "missing", expect.any(String)],
      ["assent:head-of-state", "missing", expect.any(String)],
      ["publication:publication", "missing", expect.any(String)],
      ["consent", "missing", expect.any(String)],
    ]);
    const done = azerbaijani.signed().does("Publish", {
      stage: "publication",
      outcome: "published",
      publishedIn: "Azərbaycan",
      number: "1",
    });
    expect(items(done)).toEqual([
      [
        "vote:plenary",
        "met",
        "Single-reading plenary vote: adopted: adopted 10 February 2026, and certified",
      ],
      ["assent:head-of-state", "met", expect.stringContaining("signed 3 March 2026")],
      ["publication:publication", "met", expect.stringContaining("in Azərbaycan, number 1")],
      ["consent", "met", expect.any(String)],
    ]);
  });
  it("is the second vote, and no signature, once the law was returned", () => {
    const returned = azerbaijani
      .presented()
      .on("2026-03-10")
      .does("RecordAssent", { outcome: "returned" });
    expect(items(returned).map(([id, status]) => `${String(id)}: ${String(status)}`)).toEqual([
      "vote:plenary: met",
      "vote:second-vote: missing",
      "publication:publication: missing",
      "consent: missing",
    ]);
  });
  it("can only come later where the file puts a publication after the deposit", () => {
    const { stages, ...az } = procedureIn("az-milli-majlis/2026.1.json");
    const last = stages
      .filter(({ id }) => id === "publication")
      .map((stage) => ({ ...stage, beside: undefined }));
    const procedure = {
      ...az,
      stages: [...stages.filter(({ id }) => id !== "publication"), ...last],
    };
    const laid = opened(procedure).does("Lay");
    expect(items(laid).find(([id]) => id === "publication:publication")?.[1]).toBe("later");
  });
  it("is not known where a past case does not say so, and is broken where the vote was", () => {
    const past = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .does("RecordAssent", { on: "2026-03-03", stage: "head-of-state", outcome: "signed" });
    expect(items(past)[0]?.slice(0, 2)).toEqual(["vote:plenary", "notKnown"]);
    const broken = azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: deputies(62, 25) });
    expect(items(broken)[0]?.slice(0, 2)).toEqual(["vote:plenary", "broken"]);
  });
});
