import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { procedureHtml } from "../../src/cli/print/procedure-html.ts";
import { procedurePaper } from "../../src/cli/print/procedure-paper.ts";
import { languages, type PaperKind, paperKinds } from "../../src/views/paper.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import { statementTextRefusal } from "../../src/ledger/handling/statement-texts.ts";
import { demonstrationMark, isWorkingDraft } from "../../src/values/draft-mark.ts";
import type { Command } from "../../src/case/command.ts";
import type { Digest } from "../../src/values/ids.ts";
import { noPrintInWords, printMode, type PrintMode } from "../../src/views/print-mode.ts";
import { renderPdf, renderProcedure } from "../../src/papers/render-pdf.ts";
import type { ProcedurePaper } from "../../src/papers/sheets/procedure.ts";
import { inEnglish, commandLineWordsIn } from "../../src/files/words.ts";
import { openOffice, type Office } from "../cli/office.ts";
import { procedureIn } from "../procedures/files.ts";
import { type CaseBuilder, importing } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  declaredUnknown,
  instrumentReleased,
  publication,
  votesFor,
} from "../support/cases.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { paperIn, wished } from "./papers.ts";
import { readPdfs, unspaced, type Found } from "./read-pdfs.ts";

const mode = (story: CaseBuilder, kind: Parameters<typeof printMode>[1]): PrintMode["kind"] =>
  printMode(story.state, kind).kind;
const why = (story: CaseBuilder, kind: Parameters<typeof printMode>[1]): string => {
  const found = printMode(story.state, kind);
  return found.kind === "none" ? found.why : found.kind;
};

describe("A print of the instrument and its annex", () => {
  const both = (story: CaseBuilder): readonly string[] => [
    why(story, "instrument"),
    why(story, "annex"),
  ];

  it("is a draft until the instrument is released", () => {
    expect(both(azerbaijaniCase("CaseOpened"))).toEqual(["draft", "draft"]);
    expect(both(azerbaijaniCase("InstrumentPrepared"))).toEqual(["draft", "draft"]);
  });

  it("is clean once it is released, and the same one whenever it is asked for", () => {
    const released = azerbaijaniCase("InstrumentReleased");
    expect(both(released)).toEqual(["clean", "clean"]);
    const later = released
      .record(publication())
      .record(command("RecordDatedFact", { by: "somebody whom the released text does not name" }));
    const prints = [released, later].map((story) => renderPdf(paperIn(story, "instrument")));
    expect(prints[0]).toEqual(prints[1]);
    expect(paperIn(released, "instrument")).toEqual(paperIn(later, "instrument"));
  });

  it("is a draft again when it is prepared anew after its release", () => {
    const anew = azerbaijaniCase("InstrumentReleased").when(command("PrepareInstrument"));
    if (anew.decision.kind === "allowed")
      expect(both(anew.thenActs("InstrumentPrepared"))).toEqual(["draft", "draft"]);
    else expect(anew.refused().kind).not.toBe("");
  });

  it("is offered no more once it is signed: from then on there is only the scan", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    expect(both(signed)).toEqual(["signed", "signed"]);
    expect(wished(signed, "instrument")).toEqual({ kind: "none", why: "signed" });
    expect(both(azerbaijaniCase("DepositConfirmed"))).toEqual(["deposited", "deposited"]);
  });

  it("begins again as a draft when the depositary has returned the instrument", () => {
    const sent = azerbaijaniCase("NotificationSent");
    const returned = sent.record(
      command("ReturnInstrument", { of: sent.hashOf("InstrumentSigned") }),
    );
    expect(both(returned)).toEqual(["draft", "draft"]);
    const again = instrumentReleased(returned.record(command("PrepareInstrument")));
    expect(both(again)).toEqual(["clean", "clean"]);
  });

  it("is not offered in a case that ended otherwise", () => {
    expect(both(azerbaijaniCase("Reported").record(command("Withdraw")))).toEqual([
      "ended",
      "ended",
    ]);
  });
});

describe("A print of the note and the letter", () => {
  const both = (story: CaseBuilder): readonly string[] => [
    why(story, "note-verbale"),
    why(story, "notification"),
  ];

  it.each([
    ["InstrumentSigned", "draft"],
    ["NotificationPrepared", "draft"],
    ["NotificationReleased", "clean"],
    ["NotificationClaimed", "left"],
    ["NotificationSent", "left"],
    ["DepositConfirmed", "deposited"],
  ] as const)("is after %s: %s", (last, expected) => {
    expect(both(azerbaijaniCase(last))).toEqual([expected, expected]);
  });

  it("is not offered while nobody knows whether it left, and is a marked draft when it is to go again", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    expect(both(unknown)).toEqual(["left", "left"]);
    const again = unknown.record(
      command("ResolveUnknown", {
        of: unknown.hashOf("NotificationOutcomeUnknown"),
        outcome: "sendAgain",
      }),
      { person: "treaty-officer-2" },
    );
    expect(both(again)).toEqual(["draft", "draft"]);
    const [letter] = readPdfs([renderPdf(paperIn(again, "notification"))]);
    expect(letter?.pages[0]).toContain("DUPLICATE");
    expect(letter?.pages[0]).toContain("case-1/N2");
  });
});

describe("A print of the vote's record", () => {
  it("is not offered until another person has certified the vote", () => {
    expect(why(azerbaijaniCase("SittingScheduled"), "vote-record")).toBe("noVote");
    expect(why(azerbaijaniCase("VoteRecorded"), "vote-record")).toBe("uncertified");
    expect(mode(azerbaijaniCase("VoteCertified"), "vote-record")).toBe("clean");
    expect(mode(azerbaijaniCase("DepositConfirmed"), "vote-record")).toBe("clean");
  });

  it("is not offered again when a certified vote was corrected", () => {
    const certified = azerbaijaniCase("VoteCertified");
    const corrected = certified.record(
      command("Correct", {
        of: certified.hashOf("VoteRecorded"),
        restated: command("RecordVote", { stage: "plenary", counts: votesFor(91) }),
      }),
    );
    expect(why(corrected, "vote-record")).toBe("uncertified");
  });

  it("is never certified by importing a vote, and does not exist where silence approves", () => {
    const past = azerbaijaniCase("SittingScheduled").with(importing);
    expect(mode(past.record(command("RecordVote")), "vote-record")).toBe("draft");
    expect(wished(britishCase("InstrumentSigned"), "vote-record")).toEqual({
      kind: "none",
      why: "noVote",
    });
  });
});

describe("The marks of a paper", () => {
  const text = (language: string): string => `${`${language} sətir `.repeat(60)}\n`.repeat(40);

  it("stand on every page of a draft, and on none of the print for signature", () => {
    const texts = new Map(
      azerbaijaniCase("InstrumentPrepared")
        .fact("Laid")
        .act.statements.flatMap(({ texts: all }) =>
          all.flatMap(({ digest, language }) =>
            digest === "unknown" ? [] : [[digest, text(language)] as const],
          ),
        ),
    );
    const [draft, clean] = readPdfs(
      (["InstrumentPrepared", "InstrumentReleased"] as const).map((last) =>
        renderPdf(paperIn(azerbaijaniCase(last), "annex", { texts, language: "az" })),
      ),
    );
    expect(draft?.pages.length).toBeGreaterThan(3);
    expect(draft?.pages.filter((page) => !page.includes("DRAFT / LAYİHƏ"))).toEqual([]);
    expect(clean?.pages.filter((page) => /DRAFT|LAYİHƏ|layihə/.test(page))).toEqual([]);
  });

  it("say in the properties of the file that they are a demonstration's", () => {
    const paper = paperIn(azerbaijaniCase("InstrumentPrepared"), "instrument", {});
    const says = [true, false].map((demonstration) =>
      Buffer.from(renderPdf({ ...paper, demonstration })).includes(demonstrationMark),
    );
    expect(says).toEqual([true, false]);
  });

  it("are found in the bytes of every draft, in both languages, and in those of no clean print", () => {
    const kinds = ["instrument", "annex", "note-verbale", "notification"] as const;
    const marked = (last: "InstrumentPrepared" | "NotificationReleased", kind: PaperKind) =>
      languages.map((language) => {
        const paper = paperIn(azerbaijaniCase(last), kind, { language });
        return [paper.marking, isWorkingDraft(renderPdf(paper))];
      });
    for (const kind of kinds)
      expect(marked("InstrumentPrepared", kind)).toEqual([
        ["draft", true],
        ["draft", true],
      ]);
    expect([
      ...marked("NotificationReleased", "notification"),
      ...marked("NotificationReleased", "history-certificate"),
    ]).toEqual(Array.from({ length: 4 }, () => ["clean", false]));
  });

  it.each([
    ["PrepareInstrument", "text"],
    ["ReleaseInstrument", "text"],
    ["SignInstrument", "scan"],
    ["PrepareNotification", "text"],
    ["ReleaseNotification", "text"],
  ] as const)("keep a draft from being taken: %s, %s", async (kind, where) => {
    const documents = memoryDocuments();
    const ports = { documents } as unknown as Ports;
    const story = azerbaijaniCase("InstrumentPrepared");
    const [draft, own] = [
      await documents.put(renderPdf(paperIn(story, "instrument"))),
      await documents.put(Buffer.from("%PDF-1.7 the file of the office")),
    ];
    const asked = (given: Command) =>
      statementTextRefusal(
        ports,
        { command: given, mode: { kind: "live" } } as HandledRequest,
        story.state,
      );
    const naming = (digest: Digest) => command(kind, { [where]: digest });
    const refusal = { kind: "TextUnusable", where, problem: { kind: "workingDraft" } };
    expect(await asked(naming(draft))).toMatchObject(refusal);
    expect(await asked(naming(own))).toBeUndefined();
    const restated = command("SignInstrument", { scan: draft });
    expect(await asked(command("Correct", { of: story.state.head, restated }))).toMatchObject({
      ...refusal,
      where: "scan",
    });
  });

  it("say on every page that a demonstration has no effect, whatever else is said", () => {
    const story = azerbaijaniCase("VoteCertified");
    const papers = paperKinds.map((kind) => paperIn(story, kind, { demonstration: true }));
    const pages = readPdfs(papers.map(renderPdf)).flatMap((found) => found.pages);
    expect(pages.filter((page) => !page.includes("DEMONSTRATION"))).toEqual([]);
  });

  it("are told apart in words where there is no print", () => {
    const reasons = (
      ["signed", "left", "deposited", "ended", "noVote", "uncertified"] as const
    ).map((why) => inEnglish(noPrintInWords(why)));
    expect(new Set(reasons).size).toBe(6);
  });
});

const poland = procedureIn("pl-consent/2026.1.json");
const polandIn = (language: "en" | "az"): ProcedurePaper =>
  procedurePaper(poland, "f".repeat(64), commandLineWordsIn(language));

const textsOf = ({ title, file, intro, chapters }: ProcedurePaper): readonly string[] => [
  title,
  file,
  intro,
  ...chapters.flatMap(({ heading, articles }) => [
    heading,
    ...articles.flatMap((article) => [
      article.heading,
      article.place,
      ...article.clauses.flatMap(({ label, says, fields }) => [
        label ?? "",
        ...says,
        ...fields.flat(),
      ]),
    ]),
  ]),
];

describe.each(["en", "az"] as const)("a procedure printed as a PDF: %s", (language) => {
  const paper = polandIn(language);
  let pdf: Uint8Array;
  let found: Found | undefined;
  beforeAll(() => {
    pdf = renderProcedure(paper);
    [found] = readPdfs([pdf]);
  });

  it("says all that the paper says, letter by letter", () => {
    const text = unspaced(found?.pages.join("") ?? "");
    // A page ends between two words of a sentence, with the foot between them.
    const missing = textsOf(paper).filter((one) => !text.includes(unspaced(one)));
    expect(missing.length).toBeLessThan(found?.pages.length ?? 0);
    expect(textsOf(paper).length).toBeGreaterThan(300);
  });

  it("is accessible: tagged, titled, in its language, with its pages numbered", () => {
    expect(found?.metadata).toMatch(/pdfuaid:part>1</);
    expect(found?.roles).toEqual(expect.arrayContaining(["Root", "Document", "H1", "H2", "H3"]));
    expect(found).toMatchObject({ language, title: paper.title, attachments: {} });
    const count = String(found?.pages.length);
    expect(found?.pages.at(-1)).toMatch(
      new RegExp(`Page ${count} of ${count}|Səhifə ${count} / ${count}`),
    );
  });

  it("has the same bytes each time", () => {
    expect(Buffer.from(renderProcedure(paper)).equals(Buffer.from(pdf))).toBe(true);
  });
});

describe("a procedure printed as a page", () => {
  it("says all that the paper says, and reads nothing of it as markup", async () => {
    const page = await procedureHtml({ ...polandIn("en"), title: "<b>Title & more" });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("<h1>&lt;b&gt;Title &amp; more</h1>");
    expect(page).toContain("276 for, 184 against, 0 abstaining: passes");
    expect(page.match(/<h2>/gu)).toHaveLength(polandIn("en").chapters.length);
  });
});

describe("tasdiq law print", () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
    const file = join(import.meta.dirname, "../../law/procedures/pl-consent/2026.1.json");
    copyFileSync(file, join(office.folder, "poland.json"));
  });
  afterAll(() => {
    office.remove();
  });

  it("answers in words, in the language of answers or in another", async () => {
    expect((await office.tasdiq("law print poland.json")).out).toContain(
      "What nobody has verified",
    );
    expect((await office.tasdiq("law print poland.json --lang az")).out).toContain(
      "Heç kimin yoxlamadığı hissələr",
    );
    expect(await office.json("law print poland.json")).toMatchObject({
      kind: "lawPrint",
      id: "pl-consent",
      out: null,
      language: "en",
    });
  });

  it("writes a PDF or a page, by how the name ends", async () => {
    expect((await office.tasdiq("law print poland.json --out p.pdf")).out).toBe(
      "Printed to p.pdf\n",
    );
    expect(readFileSync(join(office.folder, "p.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    await office.tasdiq("law print poland.json --out p.html");
    expect(readFileSync(join(office.folder, "p.html"), "utf8")).toContain("<h2>Time limits</h2>");
  });

  it.each([
    ["--out p.docx", /ends in \.pdf or \.html/],
    ["--lang de", /de is not a language of papers/],
  ])("refuses %s", async (flag, why) => {
    const said = await office.tasdiq(`law print poland.json ${flag}`);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(why);
  });
});
