import type { Letter } from "../../src/ledger/ports.ts";
import { referenceTag, tagOf } from "../../src/aws/ses-post.ts";
import { openSes } from "../support/open-ses.ts";
import type { Behaviour } from "../support/stubs/loopback.ts";
import { serveSes, sesError, type SesStub } from "../support/stubs/ses.ts";
import { digestOf } from "./appends.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";

const letter: Letter = {
  reference: "invented/N1 ə",
  depositary: "un-secretary-general",
  to: "depositary@example.org",
  subject: "Notification of an invented treaty",
  body: "Text.",
  attachments: [
    {
      name: "text.txt",
      type: "text/plain; charset=utf-8",
      digest: digestOf("scan"),
      bytes: Buffer.from("scan"),
    },
  ],
};

describe("The post through SES, looked at from outside", () => {
  let stub: SesStub;
  const open: ReturnType<typeof openSes>[] = [];
  const post = (
    ...change: Parameters<typeof openSes> extends [string, ...infer Rest] ? Rest : never
  ) => {
    const opened = openSes(stub.endpoint, ...change);
    open.push(opened);
    return opened.post;
  };
  beforeEach(async () => {
    stub = await serveSes();
  });
  afterEach(async () => {
    for (const { close } of open.splice(0)) close();
    await stub.close();
  });

  it("asks once, with the message, the sender, the one addressee and the set that its events go by", async () => {
    expect(await post().send(letter)).toEqual({ kind: "sent", messageId: "message-1" });
    expect(stub.asked()).toHaveLength(1);
    const [asked] = stub.asked();
    expect(asked).toMatchObject({
      FromEmailAddress: "office@example.org",
      Destination: { ToAddresses: ["depositary@example.org"] },
      ConfigurationSetName: "notifications",
    });
    const message = Buffer.from(asked?.Content.Raw.Data ?? "", "base64").toString();
    expect(message).toContain("Date: Tue, 2 Jan 2001 03:04:05 +0000\r\n");
    expect(message).toContain("To: depositary@example.org\r\n");
    expect(message).toContain(Buffer.from("scan").toString("base64"));
  });

  it("tags the message with its reference, in characters that a tag may hold and that can be read back", async () => {
    await post().send(letter);
    const [tag] = stub.asked()[0]?.EmailTags ?? [];
    expect(tag).toEqual({ Name: referenceTag, Value: tagOf(letter.reference) });
    expect(tag?.Value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(Buffer.from(tag?.Value ?? "", "base64url").toString()).toBe(letter.reference);
  });

  it("writes to the depositary under a name as well", async () => {
    const to = "Treaty Office (ə) <depositary@example.org>";
    expect((await post().send({ ...letter, to })).kind).toBe("sent");
    expect(stub.asked()[0]?.Destination.ToAddresses).toEqual(["depositary@example.org"]);
  });

  it("writes to each depositary at its own address", async () => {
    const depositary = "council-of-europe-secretary-general";
    await post().send(letter);
    await post().send({ ...letter, depositary, to: "council@example.org" });
    expect(stub.asked().map(({ Destination }) => Destination.ToAddresses)).toEqual([
      ["depositary@example.org"],
      ["council@example.org"],
    ]);
  });

  it.each([
    [
      "swiss-federal-council",
      {
        kind: "DepositaryWithoutAddress",
        depositary: "swiss-federal-council",
      },
    ],
    ["constructor", { kind: "DepositaryWithoutAddress", depositary: "constructor" }],
    ["unknown", { kind: "DepositaryUnnamed" }],
  ])("writes to no depositary of whom no address is set: %s", async (depositary, reason) => {
    expect(await post().send({ ...letter, depositary })).toMatchObject({
      kind: "refused",
      reason,
    });
    expect(stub.asked()).toEqual([]);
  });

  it.each([
    "other@example.org",
    "council@example.org",
    "depositary@example.org <other@example.org>",
    "Treaty Office",
    "depositary@example.org, other@example.org",
    "",
  ])("writes to nobody else: %s", async (to) => {
    expect((await post().send({ ...letter, to })).kind).toBe("refused");
    expect(stub.asked()).toEqual([]);
  });

  it("does not send what SES could not take, nor what has no reference or too long a one", async () => {
    const bytes = new Uint8Array(32 * 1024 * 1024);
    const huge = { name: "scan", type: "application/pdf", digest: digestOf(""), bytes } as const;
    expect((await post().send({ ...letter, attachments: [huge] })).kind).toBe("refused");
    expect((await post().send({ ...letter, reference: "" })).kind).toBe("refused");
    expect((await post().send({ ...letter, reference: "r".repeat(193) })).kind).toBe("refused");
    expect(stub.asked()).toEqual([]);
  });

  it("does not send by a client that would try again by itself", async () => {
    const answer = await post({ maxAttempts: 3 }).send(letter);
    expect(answer).toMatchObject({
      kind: "refused",
      reason: { kind: "mailClientRetries" },
    });
    expect(stub.asked()).toEqual([]);
  });

  it.each([
    ["MessageRejected", 400],
    ["MailFromDomainNotVerifiedException", 400],
    ["BadRequestException", 400],
    ["AccountSuspendedException", 400],
    ["SendingPausedException", 400],
    ["NotFoundException", 404],
    ["LimitExceededException", 400],
    ["TooManyRequestsException", 429],
    ["AccessDeniedException", 403],
  ])("is refused by %s, once asked", async (name, status) => {
    stub.meets(sesError(name, status));
    const answer = await post().send(letter);
    expect(answer).toEqual({ kind: "refused", reason: quotedReason(`${name}: said the stub`) });
    expect(stub.asked()).toHaveLength(1);
  });

  it.each<[string, Behaviour]>([
    ["the connection breaks", "hang up"],
    ["no answer comes in time", "say nothing"],
    ["SES has a fault of its own", sesError("InternalServiceErrorException", 500)],
    ["SES is throttled by a fault", sesError("ServiceUnavailable", 503)],
    ["an error that nobody knows comes", sesError("SomethingNewException", 400)],
    ["a refusal comes with a fault's status", sesError("MessageRejected", 500)],
    ["the answer is not SES's", { status: 200, body: "hello" }],
    [
      "the answer names no message",
      { status: 200, headers: { "content-type": "application/json" }, body: "{}" },
    ],
  ])("is unknown when %s, and nothing is sent again", async (_, behaviour) => {
    stub.meets(behaviour);
    expect((await post({ patience: 300 }).send(letter)).kind).toBe("unknown");
    expect(stub.asked()).toHaveLength(1);
  });

  it("outlives every function that could send, unless a shorter life is known", () => {
    expect(post().longestLife).toBeGreaterThan(15 * 60_000);
    expect(post({ longestLife: 90_000 }).longestLife).toBe(90_000);
  });
});
