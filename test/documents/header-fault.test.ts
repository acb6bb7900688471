import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headerFault, writeMessage } from "../../src/mail/message.ts";
import { isMailAddress } from "../../src/office/mail-address.ts";
import { readSettings } from "../../src/local/home/settings.ts";

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
      from,
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
      expect(read({ from: address })).toThrow(words);
      expect(read({ checkpointsTo: [address] })).toThrow(words);
      expect(read({ reminders: { addresses: { clerk: [address] } } })).toThrow(words);
      expect(read({ name: "Office\r\nBcc: x" })).toThrow("a text on one line");
      expect(read({ name: "\u200b" })).toThrow("something visible");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
