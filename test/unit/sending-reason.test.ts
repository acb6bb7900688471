import {
  sendingReasonSchema,
  sendingReasonValueSchema,
} from "../../src/procedure/values/sending-reason.ts";
import { wordsIn } from "../../src/words/read.ts";
import { say } from "../../src/words/say.ts";

describe("Why a letter was not sent", () => {
  it("is a quotation where somebody gives a text alone", () => {
    const reason = sendingReasonSchema.parse("mailbox full");
    expect(reason).toEqual({ kind: "quoted", text: "mailbox full" });
    expect(say(reason, wordsIn("az"))).toBe("“mailbox full”");
  });

  it.each(["", " ", "a\u0000b", { kind: "senderStopped", text: "x" }, { kind: "another" }, null])(
    "is not %j",
    (given) => {
      expect(sendingReasonSchema.safeParse(given).success).toBe(false);
    },
  );

  it.each([
    { kind: "senderStopped" },
    { kind: "lineBreakInSubject" },
    { kind: "messageTooLarge", bytes: 50_000_000 },
    { kind: "unmarkedBesideOthers", files: ["az-1.N1.eml"] },
    { kind: "DepositaryWithoutAddress", depositary: "un", setting: "settings.json" },
  ])("is said in each language: $kind", (given) => {
    const reason = sendingReasonValueSchema.parse(given);
    expect(say(reason, wordsIn("en"))).not.toBe(say(reason, wordsIn("az")));
  });
});
