import { ballotsHtml } from "../../src/console/cases/ballots.ts";
import { voteFigure } from "../../src/console/cases/vote-figure.ts";
import type { Visit } from "../../src/console/pages.ts";
import { pageFormat } from "../../src/console/page-format.ts";
import { messagesIn } from "../../src/console/words.ts";
import { ballotsOf } from "../../src/views/ballots.ts";
import { azerbaijani, deputies, textsAsLaid } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";
import { caseAtVote, recordVote, stateOf, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import { certificationOf } from "../../src/case/certification.ts";
import type { CaseView } from "../../src/ledger/reading/case-view.ts";

describe("A certification that sees no first record", () => {
  // Numbers that stand in nothing else of an invented case.
  const first: Votes = { for: 97, against: 11, abstaining: 5, notVoting: 3, present: 116 };
  const second: Votes = { for: 89, against: 19, abstaining: 5, notVoting: 3, present: 116 };
  const caseId = "az-blind";

  let console: Console;
  let of: string;

  const certify = (votes: Votes): Promise<void> =>
    send(console.home, {
      caseId,
      person: "plenary-secretary-2",
      duty: "plenary-secretary",
      command: {
        kind: "CertifyVote",
        of: of as never,
        counts: votes,
        outcome: "adopted",
      },
    });

  beforeAll(async () => {
    console = await openConsole();
    await caseAtVote(console.home, caseId, "crc");
    await recordVote(console.home, caseId, first);
    of = (await stateOf(console.home, caseId)).head;
    await makePublic(console.home, caseId);
    await certify(second);
  }, 120_000);
  afterAll(() => console.close());

  /** Where a number of a record can be read, without the digits of hashes, times and addresses. */
  const readIn = async (
    asker: Asker,
    all: readonly string[],
    number: number,
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const place of all) {
      const text = await (await asker.get(place)).text();
      if (
        new RegExp(`(?<![0-9a-zA-Z.,/+-]|\\d:)${String(number)}(?![0-9a-zA-Z/+-]|:\\d)`).test(text)
      )
        found.push(place);
    }
    return found;
  };

  describe("Before a vote is certified its first record", () => {
    it("is told of to whoever may certify it, without what was recorded", async () => {
      const certifier = await signedIn(console.base, "plenary-secretary-2");
      const votes = await (await certifier.get(`/en/cases/${caseId}/votes`)).text();
      expect(votes).toMatch(/plenary-secretary-1 recorded a vote of [^(]* \(counts\)/);
      const print = await certifier.get(`/en/cases/${caseId}/papers/vote-record.en.pdf`);
      expect(print.headers.get("content-type")).not.toContain("pdf");
      const form = await (await certifier.get(`/en/cases/${caseId}/do/certify`)).text();
      expect(form).toContain("The first record contains: counts");
    });

    it("is read by who recorded it and by auditors, who alone read what differed", async () => {
      const recorder = await signedIn(console.base, "plenary-secretary-1");
      const auditor = await signedIn(console.base, "auditor");
      const votes = [`/en/cases/${caseId}/votes`];
      const history = [`/en/cases/${caseId}/history.json`];
      expect(await readIn(recorder, votes, 97)).toEqual(votes);
      expect(await readIn(auditor, votes, 97)).toEqual(votes);
      expect(await readIn(recorder, history, 89)).toEqual([]);
      expect(await readIn(auditor, history, 89)).toEqual(history);
    });
  });

  describe("A record that was declined", () => {
    const id = "az-declined";
    beforeAll(async () => {
      await caseAtVote(console.home, id, "att");
      await recordVote(console.home, id, first);
      const { head } = await stateOf(console.home, id);
      const declined = {
        kind: "DeclineCertification",
        of: head as never,
        reason: "a slip",
      } as const;
      const by = { person: "plenary-secretary-2", duty: "plenary-secretary" } as const;
      await send(console.home, { caseId: id, ...by, command: declined });
      await recordVote(console.home, id, second);
    });

    it("fills no form of a correction for who is to certify the next, and is offered to nobody else either", async () => {
      const certifier = await signedIn(console.base, "plenary-secretary-2");
      const [vote] = (await stateOf(console.home, id)).ballots;
      const forms = ["", `?of=${vote?.vote.entry ?? ""}`].map(
        (query) => `/en/cases/${id}/do/correct${query}`,
      );
      for (const number of [97, 89]) expect(await readIn(certifier, forms, number)).toEqual([]);
      const list = await (await certifier.get(forms[0] ?? "")).text();
      expect(list).not.toContain(vote?.vote.entry);
    });
  });

  describe("Once a vote is certified", () => {
    beforeAll(() => certify(first));
    it("everybody who reads the case reads it", async () => {
      const certifier = await signedIn(console.base, "plenary-secretary-2");
      const nobody = stranger(console.base);
      const votes = [`/en/cases/${caseId}/votes`];
      expect(await readIn(certifier, votes, 97)).toEqual(votes);
      expect(await readIn(nobody, [`/en/public/${caseId}`], 97)).toEqual([`/en/public/${caseId}`]);
    });
  });

  describe("A draft that was altered in its file after its last page was shown", () => {
    it("is not recorded, but shown as it is now", async () => {
      const id = "az-altered";
      await caseAtVote(console.home, id, "uncac");
      await recordVote(console.home, id, first);
      const { head, version } = await stateOf(console.home, id);
      const officer = await signedIn(console.base, "plenary-secretary-2");
      const place = `/en/cases/${id}/do/certify`;
      const counts = Object.fromEntries(
        Object.entries(first).map(([name, value]) => [`counts.${name}`, String(value)]),
      );
      await officer.post(place, { of: head, ...counts, outcome: "adopted", do: "continue" });
      const shownIn = (page: string) => ({
        "command-id": /name="command-id" value="([^"]*)"/.exec(page)?.[1] ?? "",
        shown: /name="shown" value="([^"]*)"/.exec(page)?.[1] ?? "",
      });
      const shown = shownIn(await (await officer.get(`${place}/confirm`)).text());
      const person = "plenary-secretary-2" as never;
      const draft = await console.home.drafts.get({ person, caseId: id as never, verb: "certify" });
      if (draft === undefined) throw new Error("no draft");
      const alter = (votes: string) =>
        console.home.drafts.put({ ...draft, values: { ...draft.values, "counts.for": votes } });

      await alter("63");
      const afresh = [];
      for (const step of ["check", "confirm"]) {
        const answer = await officer.post(`${place}/${step}`, shown);
        const page = await answer.text();
        expect(answer.status).toBe(422);
        expect(page).toContain("Nothing was recorded. Check every answer below again.");
        expect(page).toMatch(/\b63\b/);
        afresh.push(shownIn(page).shown);
      }
      expect((await stateOf(console.home, id)).version).toBe(version);
      // The same request has the same mark, and another one has another.
      expect(new Set([...afresh, shown.shown]).size).toBe(2);
      for (const forged of [{}, { shown: "" }, { shown: "63" }])
        expect(
          (await officer.post(`${place}/confirm`, { ...shown, shown: "", ...forged })).status,
        ).toBe(422);
      // A mark is of one session: the same request has another one where the person signs in anew.
      const again = await signedIn(console.base, "plenary-secretary-2");
      await alter(String(first.for));
      const mark = shownIn(await (await again.get(`${place}/confirm`)).text()).shown;
      expect(mark).not.toBe(shown.shown);
      expect((await again.post(`${place}/confirm`, shown)).status).toBe(422);
      expect((await officer.post(`${place}/confirm`, shown)).status).toBe(303);
    });
  });

  describe("A vote of too few", () => {
    it("is broken before the deposit, and the law is signed despite it only with a reason", async () => {
      const id = "az-few";
      const few = { for: 66, against: 2, abstaining: 1, notVoting: 1, present: 70 };
      await caseAtVote(console.home, id, "montreal-convention-1999");
      await recordVote(console.home, id, few);
      const { head } = await stateOf(console.home, id);
      const officer = await signedIn(console.base, "plenary-secretary-2");
      const place = `/en/cases/${id}/do/certify`;
      const counts = Object.fromEntries(
        Object.entries(few).map(([name, value]) => [`counts.${name}`, String(value)]),
      );
      const form = { of: head, ...counts, outcome: "adopted" };
      await officer.post(place, { ...form, do: "continue" });
      const confirm = await (await officer.get(`${place}/confirm`)).text();
      expect(confirm).toContain("Rules that the audit finds broken");
      expect(confirm).toContain("present: 70, needed at least 83: not passed");
      const hidden = (name: string): string =>
        new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(confirm)?.[1] ?? "";
      const sent = {
        "command-id": hidden("command-id"),
        shown: hidden("shown"),
        "despite-rules": hidden("despite-rules").replaceAll("&quot;", '"'),
      };
      const without = await officer.post(`${place}/confirm`, { ...sent, despite: "  " });
      expect(without.status).toBe(422);
      expect(await without.text()).toContain("Enter the reason why you are continuing");
      const stale = await officer.post(`${place}/confirm`, {
        ...sent,
        "despite-rules": '["majority"]',
        despite: "the minutes say so",
      });
      expect(stale.status).toBe(422);
      expect(await stale.text()).toContain(
        "The list of broken rules has changed since you opened this page",
      );
      const given = await officer.post(`${place}/confirm`, {
        ...sent,
        despite: "the minutes say so",
      });
      expect(given.status).toBe(303);
      const { stage } = await stateOf(console.home, id);
      expect(stage).toBe("head-of-state");
      const findings = await (await officer.get(`/en/cases/${id}/findings`)).text();
      expect(findings).toMatch(/Broken \(1\)[\s\S]{0,900}present: 70, needed at least 83/);
      const top = await (await officer.get(`/en/cases/${id}`)).text();
      expect(top).toMatch(/\bbroken 1, open \d+/);
      const readiness = await (await officer.get(`/en/cases/${id}/readiness`)).text();
      expect(readiness).toMatch(/Single-reading plenary vote[\s\S]{0,900}Broken/);
      const history = await (await officer.get(`/az/cases/${id}/history`)).text();
      expect(history).toContain("pozulmuş qaydalara baxmayaraq davam edilib");
      expect(history).toMatch(/Pozulmuş qaydalara baxmayaraq[\s\S]{0,400}the minutes say so/);
      // The rule by its Azerbaijani name, and not by the one that programs use.
      expect(history).toMatch(
        /Pozulmuş qaydalara baxmayaraq[\s\S]{0,300}Plenar iclasda bir oxunuşda səsvermə/,
      );
    });
  });
});

const shown = async ({ state, story: { law } }: StagedCase): Promise<string> => {
  const visit = { language: "en", words: messagesIn("en") } as unknown as Visit;
  const view = { state, law } as unknown as CaseView;
  const page = String(await ballotsHtml(pageFormat(visit, [law.procedure]), view));
  return page.replaceAll(/<[^>]+>/gu, "").replaceAll(/\s+/gu, " ");
};

const recorded = azerbaijani.inPlenary().records({ ...textsAsLaid, counts: deputies(90) });
const differsThrice = (one: StagedCase): StagedCase => {
  const differing = { counts: deputies(89) };
  return one.certifies(differing).certifies(differing).certifies(differing);
};
const declines = (one: StagedCase): StagedCase =>
  one.does(
    "DeclineCertification",
    { of: one.story.hashOf("VoteRecorded") },
    { person: "plenary-secretary-2" },
  );
const declined = "Certification was declined: this record has no effect.";
const spent = "Three certifications differed from this record, so it can no longer be certified.";

describe("A vote whose record decides nothing", () => {
  it("is told as declined only where its certification was declined", async () => {
    const refused = await shown(declines(recorded));
    expect(refused).toContain(declined);
    expect(refused).not.toContain(spent);
  });
  it("is told as one from which too many certifications differed", async () => {
    const page = await shown(differsThrice(recorded));
    expect(page).toContain(spent);
    expect(page).not.toContain(declined);
  });
  it("is told so as well where it was certified before it was corrected", () => {
    const corrected = recorded
      .certifies()
      .corrects("RecordVote", { ...textsAsLaid, outcome: "adopted", counts: deputies(91) });
    const [round] = differsThrice(corrected).state.ballots;
    expect(round && certificationOf(round)).toEqual({ kind: "spent" });
  });
});

const format = pageFormat({ language: "en", words: messagesIn("en") } as unknown as Visit);

/** The newest vote of a case, drawn. */
const drawn = async ({ state, story: { law } }: StagedCase): Promise<string> => {
  const ballot = ballotsOf({ state, law }).at(-1);
  if (ballot === undefined) throw new Error("nothing was voted");
  return String(await voteFigure(format, ballot));
};

/** The lines across the bar, each with its place and its words. */
const linesOf = (figure: string): readonly string[] =>
  [
    ...figure.matchAll(/tq-vote__mark--(\w+)">\s*<line x1="([\d.]+)"[^>]*>\s*<text[^>]*>([^<]*)</g),
  ].map(([, kind = "", x = "", says = ""]) => `${kind} at ${x}: ${says.trim()}`);

const legendOf = (figure: string): readonly string[] =>
  [...figure.matchAll(/aria-hidden="true"><\/span>([^<]*)</g)].map(([, says = ""]) =>
    says.replaceAll(/\s+/g, " ").trim(),
  );

const carried = () => azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: deputies(90) });
const returned = () =>
  carried().on("2026-02-12").does("Present").does("RecordAssent", { outcome: "returned" });

describe("The drawing of a vote", () => {
  it("has a line for the majority and one for the quorum, at their place among the members", async () => {
    // 125 members are 400 wide.
    expect(linesOf(await drawn(carried()))).toEqual([
      "needed at 201.6: needed: 63",
      "quorum at 265.6: quorum: 83",
    ]);
  });

  it("says every number beside the drawing", async () => {
    const counts = { for: 80, against: 10, abstaining: 3, notVoting: 2, present: 95 };
    const figure = await drawn(azerbaijani.inPlenary().votes({ ...textsAsLaid, counts }));
    expect(legendOf(figure)).toEqual(["for: 80", "against: 10", "abstaining: 3", "not voting: 2"]);
  });

  it("has a line for each reading of the law, where it can be read in two ways", async () => {
    const again = returned()
      .on("2026-03-20")
      .votes({ ...textsAsLaid, counts: deputies(85, 5) });
    expect(linesOf(await drawn(again))).toEqual([
      "needed at 304: needed: 95",
      "needed at 265.6: needed: 83",
      "quorum at 265.6: quorum: 83",
    ]);
  });

  it("is not made where no counts were published", async () => {
    const adopted = azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: null });
    expect(await drawn(adopted)).toBe("");
  });
});
