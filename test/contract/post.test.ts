import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Letter, Post } from "../../src/ledger/ports.ts";
import { fileNameOf, letterFile, openOutbox, tracesIn } from "../../src/local/post.ts";
import { openSes, verifyOnMoto } from "../support/open-ses.ts";
import { describeOnMoto, startMoto, type Moto } from "../support/moto.ts";
import { serveSes } from "../support/stubs/ses.ts";
import { memoryPost } from "../support/memory/post.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { digestOf } from "./appends.ts";
import { newFolder } from "./folders.ts";
import { mailFrom } from "../support/office-mail.ts";

type Opened = { readonly post: Post; readonly close: () => unknown };
type Remembering = Opened & { readonly later: () => Promise<number> };

const from = "office@example.org";
// On one machine some depositaries are on record, and letters to others are people's own business.
const mail = mailFrom(from, { depositaries: { "un-secretary-general": "depositary@example.org" } });
const clock = () => steppedClock(Date.UTC(2001, 0, 2, 3, 4, 5));

const inMemory = (): Remembering => ({
  post: memoryPost(),
  later: () => Promise.resolve(0),
  close: () => undefined,
});

const intoFolder = (): Remembering => {
  const { folder, remove } = newFolder();
  const time = clock();
  const post = openOutbox({ folder: join(folder, "outbox"), mail, clock: time });
  return { post, later: () => time.advance(86_400_000), close: remove };
};

const throughSes = async (): Promise<Opened> => {
  const stub = await serveSes();
  const { post, close } = openSes(stub.endpoint);
  return {
    post,
    close: () => {
      close();
      return stub.close();
    },
  };
};

const letter: Letter = {
  reference: "invented/N1",
  depositary: "un-secretary-general",
  to: "depositary@example.org",
  subject: "Notification of an invented treaty",
  body: "Text.\nTəsdiq edilmişdir.",
  attachments: [
    {
      name: "qanun ə.pdf",
      type: "application/pdf",
      digest: digestOf("scan"),
      bytes: new TextEncoder().encode("scan"),
    },
  ],
};

const sendsLetters = (open: () => Opened | Promise<Opened>): void => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it("sends a letter and says under which id", async () => {
    const sent = await opened.post.send(letter);
    expect(sent).toEqual({ kind: "sent", messageId: expect.stringMatching(/./) as string });
  });

  it.each<[string, Partial<Letter>]>([
    ["addressee", { to: "a@example.org\r\nBcc: b@example.org" }],
    ["subject", { subject: "one\nTwo: three" }],
    ["reference", { reference: "one\rtwo" }],
    [
      "file name",
      {
        attachments: [
          { name: "a\nb", type: "application/pdf", digest: digestOf(""), bytes: new Uint8Array() },
        ],
      },
    ],
  ])("refuses a line break in the %s", async (_, change) => {
    expect((await opened.post.send({ ...letter, ...change })).kind).toBe("refused");
  });

  it("says how long a sender may be at work", () => {
    expect(opened.post.longestLife).toBeGreaterThan(0);
  });
};

describe.each([
  { name: "in memory", open: inMemory },
  { name: "into the outbox folder", open: intoFolder },
  { name: "through SES, by its documented answers", open: throughSes },
])("The post $name", ({ open }) => {
  sendsLetters(open);
});

describeOnMoto("The post through SES as moto serves it", () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
    await verifyOnMoto(moto.endpoint, from);
  });
  afterAll(() => moto.close());
  sendsLetters(() => openSes(moto.endpoint));

  // moto tells its errors in the XML of the older SES, where the real one answers in JSON.
  it("does not take for a refusal what it cannot read", async () => {
    const { post, close } = openSes(moto.endpoint, {
      mail: mailFrom("stranger@example.org", {
        depositaries: { "un-secretary-general": "depositary@example.org" },
      }),
    });
    expect((await post.send(letter)).kind).toBe("unknown");
    close();
  });
});

describe.each([
  { name: "into the outbox folder", open: intoFolder },
  { name: "through SES, by its documented answers", open: throughSes },
])("The post $name, which has an address for a depositary,", ({ open }) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it("refuses a letter for it to another address, and says which is right", async () => {
    expect(await opened.post.send({ ...letter, to: "council@example.org" })).toEqual({
      kind: "refused",
      reason: {
        kind: "NotDepositarysAddress",
        depositary: "un-secretary-general",
        to: "council@example.org",
        address: "depositary@example.org",
      },
    });
  });

  it("takes one under a name", async () => {
    const to = "Treaty Office (ə) <depositary@example.org>";
    expect((await opened.post.send({ ...letter, to })).kind).toBe("sent");
  });
});

// SES knows no letter again: there it is the claim in the ledger that keeps a letter from going out twice.
describe.each([
  { name: "in memory", open: inMemory },
  { name: "into the outbox folder", open: intoFolder },
])("The post $name, which remembers what it sent,", ({ open }) => {
  let opened: Remembering;
  beforeEach(() => {
    opened = open();
  });
  afterEach(() => opened.close());

  it("sends the same letter twice as one message", async () => {
    const first = await opened.post.send(letter);
    await opened.later();
    expect(first.kind).toBe("sent");
    expect(await opened.post.send(letter)).toEqual(first);
  });

  it("refuses another letter under a reference that was sent", async () => {
    await opened.post.send(letter);
    expect((await opened.post.send({ ...letter, body: "Other." })).kind).toBe("refused");
    expect((await opened.post.send({ ...letter, attachments: [] })).kind).toBe("refused");
  });
});

describe("The outbox folder", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });
  const written = async (change: Partial<Letter> = {}): Promise<string> => {
    const whole = { ...letter, ...change };
    await openOutbox({ folder, mail, clock: clock() }).send(whole);
    return readFileSync(letterFile(folder, whole.reference), "utf8");
  };
  const base64 = (text: string): string => Buffer.from(text).toString("base64");

  it("holds one whole file per reference and nothing else", async () => {
    await written();
    expect(readdirSync(folder)).toEqual(["invented"]);
    expect(readdirSync(join(folder, "invented"))).toEqual(["invented.N1.eml"]);
  });

  it("holds a message with its date, its parts and its attachment", async () => {
    const message = await written();
    expect(message).toContain("Date: Tue, 2 Jan 2001 03:04:05 +0000\r\n");
    expect(message).toContain(`From: ${from}\r\nTo: depositary@example.org\r\n`);
    expect(message).toContain(base64("Text.\r\nTəsdiq edilmişdir."));
    expect(message).toContain(`filename="qanun _.pdf";\r\n filename*=UTF-8''qanun%20%C9%99.pdf`);
    expect(message).toContain(`\r\n\r\n${base64("scan")}\r\n--`);
    expect(message.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("names an addressee without an electronic address as a group", async () => {
    const depositary = "swiss-federal-council";
    const unnamed = await written({ depositary, to: "Treaty Office" });
    expect(unnamed).toContain("To: Treaty Office:;\r\n");
    const to = "Office (ə) <a@example.org>";
    const named = await written({ depositary, reference: "other", to });
    expect(named).toContain(`To: =?UTF-8?B?${base64("Office (ə)")}?= <a@example.org>\r\n`);
  });

  it.each(["council-of-europe-secretary-general", "unknown", "constructor"])(
    "holds a letter to whatever address was typed where none is set for its depositary: %s",
    async (depositary) => {
      const message = await written({ depositary, to: "typed@example.org" });
      expect(message).toContain("To: typed@example.org\r\n");
    },
  );

  it("folds long headers and encodes words outside ASCII without cutting a character", async () => {
    const subject = "Təsdiqnamə haqqında bildiriş ".repeat(8).trim();
    const message = await written({ subject });
    const headers = message.slice(0, message.indexOf("\r\n\r\n"));
    expect(headers.split("\r\n").every((line) => line.length <= 78)).toBe(true);
    const words = [...headers.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, word]) =>
      Buffer.from(word ?? "", "base64"),
    );
    expect(words.map((word) => word.toString()).join("")).toBe(subject);
  });

  it("refuses to pass a file that was altered for the letter", async () => {
    await written();
    writeFileSync(letterFile(folder, "invented/N1"), "something else");
    const again = await openOutbox({ folder, mail, clock: clock() }).send(letter);
    expect(again).toEqual({
      kind: "refused",
      reason: { kind: "referenceTaken", reference: "invented/N1" },
    });
  });

  it("takes no unmarked letter beside another of its case, and a marked one", async () => {
    await written({ duplicate: false });
    const post = openOutbox({ folder, mail, clock: clock() });
    const second = { ...letter, reference: "invented/N2" };
    expect(await post.send({ ...second, duplicate: false })).toEqual({
      kind: "unknown",
      reason: { kind: "unmarkedBesideOthers", files: ["invented.N1.eml"] },
    });
    expect(readdirSync(folder)).toEqual(["invented"]);
    expect(readdirSync(join(folder, "invented"))).toEqual(["invented.N1.eml"]);
    expect((await post.send({ ...letter, duplicate: false })).kind).toBe("sent");
    const other = { ...letter, reference: "invented-2/N1", duplicate: false };
    expect((await post.send(other)).kind).toBe("sent");
    expect((await post.send({ ...second, duplicate: true })).kind).toBe("sent");
  });

  it("tells what lies in it of a letter, also of one that was begun", async () => {
    expect(await tracesIn(join(folder, "none"), "invented/N1")).toEqual([]);
    await written();
    writeFileSync(join(folder, "invented", ".0a1b.part"), "Subject: invented/N2 half of");
    expect(await tracesIn(folder, "invented/N1")).toEqual(["invented.N1.eml"]);
    expect(await tracesIn(folder, "invented/N2")).toEqual([".0a1b.part"]);
  });

  it("answers unknown when the folder cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const post = openOutbox({ folder: join(folder, "file"), mail, clock: clock() });
    expect((await post.send(letter)).kind).toBe("unknown");
  });

  it("gives no two references the same file", () => {
    const names = ["a/b", "a.b", "a%2Fb", "a_b", "../b", "ə"].map(fileNameOf);
    expect(new Set(names).size).toBe(names.length);
    expect(names.join("")).not.toContain("/");
  });
});
