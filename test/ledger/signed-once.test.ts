import type { Answer } from "../../src/ledger/handling/answer.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import { commandIdSchema } from "../../src/values/ids.ts";
import { requestOf } from "../local/office.ts";
import { asking, opening } from "../local/procedure.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { signedWith } from "../support/signed-with.ts";

const minute = 60_000;

const refusalOf = (answer: Answer): string =>
  answer.kind === "refused"
    ? answer.refusal.kind
    : `accepted, repeated: ${String(answer.repeated)}`;

describe("A signed request", () => {
  let office: KeyOffice;
  beforeEach(async () => {
    office = await newKeyOffice();
  });

  const openingOf = (id: string, madeAt = office.clock.now()): HandledRequest =>
    signedWith(requestOf("az-1", id, opening("un-cybercrime-2024")), madeAt);
  const named = (request: HandledRequest, id: string): HandledRequest => ({
    ...request,
    id: commandIdSchema.parse(id),
  });

  it("is taken from five minutes before it was made to an hour after, and is told both clocks otherwise", async () => {
    const now = office.clock.now();
    for (const off of [-61, 6])
      expect(refusalOf(await office.send(openingOf("opening-1", now + off * minute)))).toBe(
        "RequestOutOfTime",
      );
    expect(refusalOf(await office.send(openingOf("opening-1", now + 4 * minute)))).toBe(
      "accepted, repeated: false",
    );
  });

  it("answers its first result for ever, once it was accepted", async () => {
    const request = openingOf("opening-1");
    await office.send(request);
    await office.clock.advance(5 * 60 * minute);
    expect(refusalOf(await office.send(request))).toBe("accepted, repeated: true");
  });

  it("that was refused is refused again, whatever has changed since; made anew it is judged anew", async () => {
    const laying = asking("Lay", { now: office.clock.now(), text: office.text, of: "" });
    if (laying === undefined) throw new Error("no such step");
    const request = signedWith(requestOf("az-1", "laying-1", laying), office.clock.now());
    expect(refusalOf(await office.send(request))).toBe("CaseNotFound");
    await office.send(openingOf("opening-1"));
    expect(refusalOf(await office.send(request))).toBe("CaseNotFound");
    expect(refusalOf(await office.send(named(request, "laying-2")))).toBe(
      "accepted, repeated: false",
    );
  });

  it("says when it was made, and brings a salt of its own for a vote", async () => {
    const undated = { ...openingOf("opening-1"), madeAt: undefined };
    expect(await office.send(undated)).toMatchObject({
      refusal: { kind: "MalformedInput", where: "request.madeAt" },
    });
    await office.carry("az-1", "un-cybercrime-2024", 4);
    const vote = asking("RecordVote", { now: office.clock.now(), text: office.text, of: "" });
    if (vote === undefined) throw new Error("no such step");
    const request = signedWith(requestOf("az-1", "the-vote-1", vote), office.clock.now());
    expect(await office.send({ ...request, salt: undefined })).toMatchObject({
      refusal: { kind: "MalformedInput", where: "request.salt" },
    });
    const recorded = await office.send(request);
    expect(refusalOf(recorded)).toBe("accepted, repeated: false");
    const of = recorded.kind === "accepted" ? recorded.receipt.hash : "";
    const certifying = asking("CertifyVote", { now: office.clock.now(), text: office.text, of });
    if (certifying === undefined) throw new Error("no such step");
    const second = signedWith(requestOf("az-1", "certifying", certifying), office.clock.now());
    expect(refusalOf(await office.send({ ...second, salt: request.salt }))).toBe("SaltUsedBefore");
    expect(refusalOf(await office.send(second))).toBe("accepted, repeated: false");
  });
});
