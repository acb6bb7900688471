import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../src/local/home/settings.ts";
import { headerFault, writeMessage } from "../../src/exports/mail/message.ts";
import { noticeLetter } from "../../src/exports/mail/notice-letter.ts";
import { isMailAddress } from "../../src/values/mail-address.ts";
import type { EndDays } from "../../src/case/clocks/clock-run.ts";
import type { Notice, NoticeStep } from "../../src/commands/next/reminders/notice.ts";
import { day } from "../support/law.ts";
import { aNotice, noticeOf, telling } from "../support/notices.ts";

const letterOf = (...given: Parameters<typeof telling>) => noticeLetter(telling(...given));
const escalated = { kind: "escalated", number: 2, duty: "administrator" } as const;
/** The same notice with other days on which what is due may end. */
const withEnds = (notice: Notice, days: Partial<EndDays>): Notice => ({
  ...notice,
  due: { ...notice.due, ends: { ...notice.due.ends, ...days } },
});
const ofPeriod = (step: NoticeStep) => {
  const notice = noticeOf("gb-1", step);
  const clock = { ...notice.due.clock, id: "period-a", name: { en: "Period A" }, isPeriod: true };
  return { ...notice, due: { ...notice.due, clock } };
};

describe("The letter of a notice", () => {
  it("says what runs, since when, until when, by what authority, and to whom it is told", () => {
    const { subject, body, to } = letterOf(aNotice());
    expect(subject).toBe("Reminder: Vote, last day 11 March 2026: İclas");
    expect(to).toEqual(["clerk@example.org"]);
    expect(body.split("\n")).toEqual([
      expect.stringMatching(/^Case: İclas \(.+\)$/),
      "Deadline: Vote",
      "Runs from: 12 January 2026",
      "Last day: 11 March 2026",
      "Last day on another reading of the recorded dates: 12 March 2026",
      expect.stringMatching(/^Authority: Constitution, Art\. 96, part IV/),
      expect.stringMatching(/^Authority: The article does not say from which day.*\[unverified\]$/),
      "Sent to: clerk; committee secretary",
      "",
      "This letter is only a reminder: it records nothing and decides nothing. If the step has been taken, record it, and no further reminders will be sent.",
      "",
    ]);
  });

  it("says in its subject that it is a demonstration's, before anything else", () => {
    const written = { ...telling(aNotice()), demonstration: true };
    expect(noticeLetter(written).subject).toMatch(/^DEMONSTRATION: Reminder: Vote, /);
    expect(noticeLetter({ ...written, language: "az" }).subject).toMatch(
      /^NÜMAYİŞ: Xatırlatma: Səsvermə, /,
    );
  });

  it("says the same in Azerbaijani, and that nobody has reviewed the wording", () => {
    const { subject, body } = letterOf(aNotice(), { language: "az" });
    expect(subject).toBe("Xatırlatma: Səsvermə, son gün 11 mart 2026: İclas");
    expect(body).toContain("Son gün: 11 mart 2026");
    expect(body).toContain("Kimə göndərilir: dəftərxana məsulu");
    expect(body).toMatch(/^\[?.*(yoxlanılmayıb|nəzərdən keçirilməyib)/m);
    expect(body).not.toMatch(/undefined|Reminder|Sent to/);
  });

  it.each<[NoticeStep, string, string]>([
    [{ kind: "daysBefore", days: 7 }, "Reminder: ", "Xatırlatma: "],
    [{ kind: "hoursBefore", hours: 4 }, "Reminder: ", "Xatırlatma: "],
    [{ kind: "doubtful" }, "May be overdue: ", "Müddət keçmiş ola bilər: "],
    [{ kind: "over" }, "Overdue: ", "Müddət keçib: "],
    [
      { ...escalated, afterDays: 1 },
      "Overdue for more than a day: ",
      "Müddətin keçməsindən bir gündən",
    ],
    [
      { ...escalated, afterDays: 7 },
      "Overdue for more than 7 days: ",
      "Müddətin keçməsindən 7 gündən",
    ],
  ])("begins with how far it has come: %j", (step, english, azerbaijani) => {
    const notice = noticeOf("az-1", step);
    expect(letterOf(notice).subject.startsWith(english)).toBe(true);
    expect(letterOf(notice, { language: "az" }).subject.startsWith(azerbaijani)).toBe(true);
  });

  it("calls nobody late when a period ends in which silence approves, and says that silence decides nothing", () => {
    const over = letterOf(ofPeriod({ kind: "periodOver" }));
    expect(over.subject).toMatch(/^Period ended: Period A; the last day was /);
    expect(over.body).toContain("Silence alone decides nothing");
    const later = letterOf(ofPeriod({ ...escalated, afterDays: 7 }), { language: "az" });
    expect(later.subject).toMatch(/^Müddətin bitməsindən 7 gündən çox ötüb/);
    expect(`${over.subject}${over.body}`).not.toMatch(/overdue/i);
  });

  it("says both last days where the record leaves two open, and that hours are not on record", () => {
    const notice = withEnds(aNotice(), { possiblyBy: day("2026-03-13") });
    const due = { ...notice.due, span: { unit: "hours", n: 48 } } as const;
    const { body } = letterOf({ ...notice, due });
    expect(body).toContain("Last day on another reading of the recorded dates: 13 March 2026");
    expect(body).toContain("only the day it began was recorded");
  });

  it.each([
    ["en", "12 March 2026", "22 March 2026 if the suspension moved it"],
    ["az", "12 mart 2026", "22 mart 2026 (işin dayandırılması onu uzadıbsa)"],
  ] as const)(
    "names both last days in %s where it is in doubt whether a suspension moved it",
    (language, surely, moved) => {
      const [unmoved, movedTo] = [day("2026-03-12"), day("2026-03-22")];
      const days = { certainlyBy: movedTo, possiblyBy: movedTo, unmoved, moveUnverified: true };
      const notice = withEnds(noticeOf("az-1", { kind: "daysBefore", days: 7 }), days);
      const earlier = letterOf({ ...notice, dueOn: unmoved }, { language });
      const later = letterOf({ ...notice, dueOn: movedTo }, { language });
      expect(earlier.subject).toContain(`${surely}: `);
      expect(later.subject).toContain(`${moved}: `);
      for (const { body } of [earlier, later]) {
        expect(body).toContain(`: ${surely}\n`);
        expect(body).toMatch(/(\(unverified\)|yoxlanılmayıb\), son gün): 22 /);
      }
      const late = { ...withEnds(notice, { moveUnverified: false }), dueOn: movedTo };
      expect(letterOf(late, { language }).body).not.toMatch(
        /\(unverified\): 22|yoxlanılmayıb\), son/,
      );
      const over = { ...notice, dueOn: movedTo, step: { kind: "over" } } as const;
      expect(letterOf(over, { language }).subject).not.toContain(moved);
    },
  );

  it("says that the last day may be later where holidays may come between", () => {
    const notice = noticeOf("az-1", { kind: "daysBefore", days: 7 });
    const written = withEnds(notice, { possiblyBy: null });
    const { subject, body } = letterOf(written);
    expect(subject).toContain("Vote, last day 11 March 2026 or later: ");
    expect(body).toContain("Last day: 11 March 2026 or later\n");
    expect(body).toContain("public holidays are not recorded");
    expect(letterOf(written, { language: "az" }).subject).toContain("11 mart 2026 və ya daha gec");
  });

  it("names the duties where no address is known, and persons who attend to the case", () => {
    const { to, body } = letterOf(noticeOf("az-1"), { addresses: [] });
    expect(to).toBe("clerk, plenary secretary");
    expect(body).toContain("Sent to: clerk; plenary secretary (task taken by 1002)");
  });

  it("marks a demonstration, and keeps a title of several lines in one", () => {
    const { subject, body } = letterOf(aNotice(), { demonstration: true, title: "A\r\nBcc: b@c" });
    expect(body).toMatch(/^DEMONSTRATION/);
    expect(subject).toContain("A Bcc: b@c");
  });
});

// Nobody puts a header of their own into a letter, such as a further addressee.

const from = "office@example.org";
const letter = {
  reference: "az-1/N1",
  to: "treaties@depositary.example",
  subject: "a notification",
  body: "text",
  attachments: [{ name: "n.pdf", type: "application/pdf", bytes: new Uint8Array() }],
};
const bcc = "\r\nBcc: evil@example.org";

describe("A letter", () => {
  it.each([
    ["lineBreakInSender", letter, `${from}${bcc}`],
    ["lineBreakInAddressee", { ...letter, to: `${letter.to}${bcc}` }, from],
    ["lineBreakInAddressee", { ...letter, to: [letter.to, `b@example.org${bcc}`] }, from],
    ["lineBreakInSubject", { ...letter, subject: `x${bcc}` }, from],
    ["lineBreakInReference", { ...letter, reference: `x${bcc}` }, from],
    [
      "lineBreakInAttachment",
      { ...letter, attachments: [{ name: `x${bcc}`, type: "a/b", bytes: new Uint8Array() }] },
      from,
    ],
    [
      "lineBreakInAttachment",
      { ...letter, attachments: [{ name: "x", type: `a/b${bcc}`, bytes: new Uint8Array() }] },
      from,
    ],
    ["lineBreakInMark", { ...letter, marks: [["X-Tasdiq-Told", `clerk${bcc}`] as const] }, from],
  ])("is not written: %s", (kind, given, sender) => {
    expect(headerFault(given, sender)).toEqual({ kind });
    expect(() => writeMessage(given, { from: sender, date: "now" })).toThrow(kind);
  });

  it("is written where nothing does", () => {
    expect(headerFault(letter, from)).toBeUndefined();
    expect(writeMessage(letter, { from, date: "now" })).not.toContain("Bcc");
  });
});

describe("An address", () => {
  it.each([
    `a@b${bcc}`,
    "a@b\n",
    "a@b\r",
    "\na@b",
    "a@b,c@d",
    "A <a@b>",
    "a b@c",
    "a@b\u2028",
    "a",
    "a@",
    "@b",
  ])("in settings is an address alone: %j", (address) => {
    expect(isMailAddress(address)).toBe(false);
    const folder = mkdtempSync(join(tmpdir(), "tasdiq-settings-"));
    const settings = {
      name: "Office",
      demonstration: false,
      lawFolder: null,
      checkpointsFolder: null,
    };
    const read = (more: object): (() => unknown) => {
      writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...settings, ...more }));
      return () => readSettings(folder);
    };
    const words = "an e-mail address alone, such as name@host";
    try {
      expect(read({})).not.toThrow();
      expect(read({ reminders: { addresses: { clerk: [address] } } })).toThrow(words);
      expect(read({ name: "Office\r\nBcc: x" })).toThrow("a text on one line");
      expect(read({ name: "\u200b" })).toThrow("something visible");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
