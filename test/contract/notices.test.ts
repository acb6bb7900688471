import { SESv2Client } from "@aws-sdk/client-sesv2";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Notices } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { noticeKey, type Notice } from "../../src/commands/next/reminders/notice.ts";
import { reminderClientSettings, sesNotices } from "../../src/aws/ses-notices.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { endpoints, type Endpoint } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { steppedClock, type SteppedClock } from "../support/memory/clock.ts";
import {
  describeOnMoto,
  startMoto,
  testCredentials,
  testRegion,
  type Moto,
} from "../support/moto.ts";
import { noticeOf, telling } from "../support/notices.ts";
import { verifyOnMoto } from "../support/open-ses.ts";
import { serveSes, sesError, type SesStub } from "../support/stubs/ses.ts";
import { newFolder } from "./folders.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";
import { mailFrom } from "../support/office-mail.ts";

const from = "office@example.org";
const configurationSet = "reminders";
const start = Date.parse("2026-03-13T09:00:00.000Z");
const minute = 60_000;

type Opened = {
  readonly notices: Notices;
  readonly beside: Notices;
  readonly close: () => unknown;
};
type Open = (clock: SteppedClock) => Promise<Opened>;

const az = caseIdSchema.parse("az-1");
const notice = noticeOf("az-1");
const other = noticeOf("az-1", { kind: "daysBefore", days: 3 });

const tellsOnce = (open: Open): void => {
  let opened: Opened;
  let clock: SteppedClock;
  beforeEach(async () => {
    clock = steppedClock(start);
    opened = await open(clock);
  });
  afterEach(() => opened.close());

  it("tells a notice, and says when and to whom", async () => {
    expect(await opened.notices.sentIn(az)).toEqual([]);
    expect(await opened.notices.tell(telling(notice))).toEqual({ kind: "told" });
    expect(await opened.beside.sentIn(az)).toEqual([
      { key: noticeKey(notice), at: "2026-03-13T09:00:00.000Z", to: notice.to },
    ]);
  });

  it("tells a key once, also to two at once and much later", async () => {
    const both = await Promise.all([
      opened.notices.tell(telling(notice)),
      opened.beside.tell(telling(notice)),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["known", "told"]);
    await clock.advance(1000 * 60 * minute);
    expect(await opened.beside.tell(telling(notice))).toEqual({ kind: "known" });
    expect(await opened.notices.sentIn(az)).toHaveLength(1);
  });

  it("tells each step and each case by itself, in the order of telling", async () => {
    await opened.notices.tell(telling(notice));
    await clock.advance(minute);
    await opened.notices.tell(telling(other));
    await opened.notices.tell(telling(noticeOf("az-10")));
    const keys = (await opened.notices.sentIn(az)).map(({ key }) => key);
    expect(keys).toEqual([noticeKey(notice), noticeKey(other)]);
  });

  it("tells also where no address is known", async () => {
    expect(await opened.notices.tell(telling(notice, { addresses: [] }))).toEqual({ kind: "told" });
    expect(await opened.notices.sentIn(az)).toHaveLength(1);
  });

  it("refuses an address with a line break, and tells once it is put right", async () => {
    const wrong = telling(notice, { addresses: ["a@b\r\nBcc: c@d"] });
    expect((await opened.notices.tell(wrong)).kind).toBe("refused");
    expect(await opened.notices.sentIn(az)).toEqual([]);
    expect(await opened.notices.tell(telling(notice))).toEqual({ kind: "told" });
  });
};

const inFolder: Open = (clock) => {
  const { folder, remove } = newFolder();
  const open = () =>
    noticesInFolder({ folder: join(folder, "notices"), mail: mailFrom(from), clock });
  return Promise.resolve({ notices: open(), beside: open(), close: remove });
};

const sesAt = (endpoint: string): SESv2Client =>
  new SESv2Client({
    endpoint,
    region: testRegion,
    credentials: testCredentials,
    maxAttempts: reminderClientSettings.maxAttempts,
  });

describe("Notices in a folder", () => {
  tellsOnce(inFolder);
});

// Each table that the register can be, with SES by its documented answers.
for (const { name, describe: describeHere, start: begin } of endpoints) {
  describeHere(`Notices by SES, ${name}`, () => {
    const watched = watch();
    let tables: Awaited<ReturnType<Endpoint["start"]>>;
    beforeAll(async () => {
      tables = await begin();
    }, 30_000);
    afterAll(() => tables.stop());
    tellsOnce(async (clock) => {
      const stub = await serveSes();
      const client = sesAt(stub.endpoint);
      const { client: table, tables: names } = await tables.open();
      const options = { client: watched.through(table, names), tables: names };
      const open = () =>
        sesNotices({ client, mail: mailFrom(from), configurationSet, tables: options, clock });
      return {
        notices: open(),
        beside: open(),
        close: () => {
          client.destroy();
          return stub.close();
        },
      };
    });
    itSentOnlyWhatIsLawful(watched);
  });
}

describeOnMoto("Notices by SES as moto serves it", () => {
  let moto: Moto;
  let tables: Awaited<ReturnType<Endpoint["start"]>>;
  const onTable = endpoints[0];
  if (onTable === undefined) throw new Error("there is no table");
  beforeAll(async () => {
    moto = await startMoto();
    await verifyOnMoto(moto.endpoint, from);
    tables = await onTable.start();
  }, 30_000);
  afterAll(async () => {
    await tables.stop();
    await moto.close();
  });
  tellsOnce(async (clock) => {
    const client = sesAt(moto.endpoint);
    const opened = await tables.open();
    const open = () =>
      sesNotices({ client, mail: mailFrom(from), configurationSet, tables: opened, clock });
    return {
      notices: open(),
      beside: open(),
      close: () => {
        client.destroy();
      },
    };
  });
});

describe("Notices by SES, looked at from outside", () => {
  let stub: SesStub;
  let client: SESv2Client;
  let clock: SteppedClock;
  let notices: Notices;
  beforeEach(async () => {
    stub = await serveSes();
    client = sesAt(stub.endpoint);
    clock = steppedClock(start);
    const [endpoint] = endpoints;
    if (endpoint === undefined) throw new Error("there is no table");
    const tables = await (await endpoint.start()).open();
    notices = sesNotices({ client, mail: mailFrom(from), configurationSet, tables, clock });
  });
  afterEach(async () => {
    client.destroy();
    await stub.close();
  });
  const tell = (of: Notice = notice) =>
    notices.tell(telling(of, { addresses: ["a@example.org", "b@example.org"] }));

  it("writes one message to all addresses, under their own set and without the tag of letters to the depositary", async () => {
    await tell();
    const [asked, ...more] = stub.asked();
    expect(more).toEqual([]);
    expect(asked?.Destination).toEqual({ ToAddresses: ["a@example.org", "b@example.org"] });
    expect(asked).not.toHaveProperty("EmailTags");
    expect(asked?.ConfigurationSetName).toBe("reminders");
    const message = Buffer.from(asked?.Content.Raw.Data ?? "", "base64").toString();
    expect(message).toContain("To: a@example.org, b@example.org\r\n");
  });

  it("says why SES refused a letter, and no address", async () => {
    const words = "not verified: a@example.org, arn:aws:ses:x:1:identity/b@example.org.";
    stub.meets(sesError("MessageRejected", 400, words));
    expect(await tell()).toEqual({
      kind: "refused",
      reason: quotedReason("MessageRejected: not verified: (…), arn:aws:ses:x:1:identity/(…)"),
    });
  });

  it("asks SES for nothing where no address is known", async () => {
    await notices.tell(telling(notice, { addresses: [] }));
    expect(stub.asked()).toEqual([]);
  });

  it("tells anew at once what SES refused", async () => {
    stub.meets(sesError("MessageRejected", 400));
    expect((await tell()).kind).toBe("refused");
    expect(await notices.sentIn(az)).toEqual([]);
    expect(await tell()).toEqual({ kind: "told" });
  });

  it("tells anew what may have left, once its sender is certainly gone, and not before", async () => {
    stub.meets(sesError("InternalServiceErrorException", 500));
    expect((await tell()).kind).toBe("unknown");
    expect(await notices.sentIn(az)).toEqual([]);
    await clock.advance(15 * minute);
    expect(await tell()).toEqual({ kind: "known" });
    expect(stub.asked()).toHaveLength(1);
    await clock.advance(2 * minute);
    expect(await tell()).toEqual({ kind: "told" });
    expect(await notices.sentIn(az)).toHaveLength(1);
  });
});

describe("The folder of notices", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });
  const notices = (): Notices =>
    noticesInFolder({ folder, mail: mailFrom(from), clock: steppedClock(start) });

  it("holds one message for each, in a folder of its case, under its key", async () => {
    await notices().tell(telling(notice, { addresses: [] }));
    expect(readdirSync(folder)).toEqual(["az-1"]);
    const [file, ...more] = readdirSync(join(folder, "az-1"));
    expect([file, more]).toEqual([`${noticeKey(notice)}.eml`, []]);
    const message = readFileSync(join(folder, "az-1", file ?? ""), "utf8");
    expect(message).toContain("X-Tasdiq-Told: clerk plenary-secretary/1002\r\n");
    expect(message.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("passes over what somebody else put there", async () => {
    mkdirSync(join(folder, "az-1"));
    writeFileSync(join(folder, "az-1", "notes.eml"), "Date: yesterday\r\n\r\n");
    writeFileSync(join(folder, "az-1", `${noticeKey(other)}.eml`), "nothing of ours");
    expect(await notices().sentIn(az)).toEqual([]);
  });

  it("holds nothing where a file lies in the place of a case's folder, or a folder in that of a letter", async () => {
    writeFileSync(join(folder, "az-1"), "of somebody");
    expect(await notices().sentIn(az)).toEqual([]);
    rmSync(join(folder, "az-1"));
    mkdirSync(join(folder, "az-1", `${noticeKey(other)}.eml`), { recursive: true });
    await notices().tell(telling(notice));
    expect((await notices().sentIn(az)).map(({ key }) => key)).toEqual([noticeKey(notice)]);
  });

  it("answers unknown where it cannot be written", async () => {
    writeFileSync(join(folder, "az-1"), "");
    expect((await notices().tell(telling(notice))).kind).toBe("unknown");
  });
});
