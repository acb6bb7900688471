import { wordsIn } from "../../src/files/words.ts";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { handleIncident, recordIncident } from "../../src/ledger/incidents/handle.ts";
import { incidentsCaseId, officeCaseId } from "../../src/ledger/handling/request.ts";
import { incidentAnswer, incidentsAnswer } from "../../src/api/shapes/incidents.ts";
import {
  caseIdSchema,
  commandIdSchema,
  personSchema,
  type CommandId,
} from "../../src/values/ids.ts";
import { incidentKeySchema, type IncidentKey } from "../../src/case/incident.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import type { PersonIncidentCommand } from "../../src/case/incident-command.ts";
import type { Home } from "../../src/local/home/home.ts";
import { lookAgainIn, sweepHome } from "../../src/local/home/sweep.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, meddledWith, newOffice, theText, treatyOf } from "./office.ts";

const missing = incidentKeySchema.parse("documentMissing.case-2.2.1");
const cases = ["case-1", "case-2", "case-20", "case-3"];

describe("An incident of a home", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  let asks = 0;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, cases.length);
    const text = await theText(home.desk);
    for (const [number, caseId] of cases.entries())
      await carryOn({ desk: home.desk, treaty: treatyOf(number), text }, caseId, 4);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const loseDocument = async (): Promise<void> => {
    const digest = await theText(home.desk);
    rmSync(join(folder, "documents", digest.slice(0, 2), digest.slice(2, 4), digest));
  };
  const requestOf = (incident: PersonIncidentCommand, id?: CommandId) => ({
    id: id ?? commandIdSchema.parse(`command-${String((asks += 1))}`),
    person: personSchema.parse("administrator"),
    duty: "administrator" as const,
    incident,
  });
  const ask = (incident: PersonIncidentCommand, desk = home.desk): Promise<Answer> =>
    handleIncident(desk, requestOf(incident), { kind: "name" });
  const take = (incident = missing) => ask({ kind: "TakeIncident", incident });
  const retry = (desk = home.desk) => ask({ kind: "RetryIncident", incident: missing }, desk);
  const shown = async (key: IncidentKey = missing) => {
    const found = await incidentAnswer(home.desk, { swept: undefined, key }, wordsIn("en"));
    return isRefusal(found) ? found : found.incident;
  };
  const outcome = async () => {
    const found = await shown();
    return "lastRetry" in found ? [found.state, found.lastRetry?.outcome] : undefined;
  };
  const versionOf = async (caseId: string): Promise<number> =>
    (await home.ledger.head(caseIdSchema.parse(caseId)))?.state.version ?? 0;

  it("is looked for in its own case, and in no other", async () => {
    await loseDocument();
    for (const caseId of cases) {
      const { incidents, looked } = await lookAgainIn(home, caseIdSchema.parse(caseId));
      expect([looked, incidents.map((one) => one.caseId)]).toEqual([true, [caseId]]);
    }
    const none = await lookAgainIn(home, caseIdSchema.parse("case-4"));
    expect(none).toEqual({ incidents: [], looked: false });
    expect((await lookAgainIn(home, null)).looked).toBe(true);
  });

  it("is taken only while a look finds it", async () => {
    expect(await take()).toMatchObject({ refusal: { kind: "IncidentNotFound" } });
    expect(await versionOf("incidents")).toBe(0);
    await loseDocument();
    const office = await versionOf("office");
    expect(await take()).toMatchObject({ kind: "accepted", receipt: { caseId: incidentsCaseId } });
    expect(await versionOf("incidents")).toBe(1);
    expect(await versionOf("office")).toBe(office);
    expect(officeCaseId).toBe("office");
  });

  it("is looked for again where something was due and nobody said it", async () => {
    const at = caseIdSchema.parse("case-1");
    const unsaid = async () =>
      (await lookAgainIn(home, at)).incidents
        .map(({ kind }) => kind)
        .filter((kind) => kind === "overdueNotRecorded" || kind === "noticeNotTold");
    expect(await unsaid()).toEqual([]);
    await home.virtualClock?.advance(100 * 24 * 3_600_000);
    expect(await unsaid()).toEqual(["overdueNotRecorded", "noticeNotTold"]);
    await home.worker.lookAtAll();
    expect(await unsaid()).toEqual([]);
  });

  it("of triggers that a sweep put back stays until somebody has said what they found", async () => {
    const remove = (triggers: readonly string[]): void => {
      const database = new DatabaseSync(join(folder, "ledger.db"));
      for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`);
      database.close();
    };
    remove(["entry_is_never_changed", "log_is_never_deleted"]);
    const swept = async () => {
      const found = await sweepHome(home);
      const { incidents } = await incidentsAnswer(home.desk, found, wordsIn("en"));
      const ofTriggers = incidents.find(({ kind }) => kind === "triggersPutBack");
      return { put: found.healed.triggers, key: ofTriggers?.key, says: ofTriggers?.words };
    };
    const says = expect.stringContaining("entry_is_never_changed, log_is_never_deleted") as string;
    const key = incidentKeySchema.parse("triggersPutBack.office.1");
    expect(await swept()).toEqual({ put: 2, key, says });
    expect(await swept()).toEqual({ put: 0, key, says });
    // What it found beside it is over, and the system goes on.
    expect(home.holdingBack.isOn()).toBe(false);
    expect(await take(key)).toMatchObject({ kind: "accepted" });
    await ask({ kind: "RetryIncident", incident: key });
    expect((await swept()).key).toBe(key);
    const reason = "an administrator tried something; nothing was altered";
    await home.virtualClock?.advance(1000);
    expect(await ask({ kind: "ResolveIncident", incident: key, reason })).toMatchObject({
      kind: "accepted",
    });
    await home.virtualClock?.advance(1000);
    expect((await swept()).key).toBeUndefined();
    remove(["log_is_the_next"]);
    await home.virtualClock?.advance(1000);
    const { key: next, says: of } = await swept();
    expect([next, of]).toEqual([
      "triggersPutBack.office.2",
      expect.stringMatching(/put them back: log_is_the_next$/),
    ]);
  });

  it("is taken nowhere where nobody can look", async () => {
    await loseDocument();
    const ports = { ...home.desk.ports };
    Reflect.deleteProperty(ports, "lookAgain");
    const answer = await ask({ kind: "TakeIncident", incident: missing }, openDesk(ports));
    expect(answer).toMatchObject({ refusal: { kind: "IncidentNotFound" } });
  });

  it("is taken by nobody while the look itself fails, which is refused and told", async () => {
    await loseDocument();
    const told: unknown[] = [];
    const failing = openDesk({
      ...home.desk.ports,
      lookAgain: () => Promise.reject(new Error("gone")),
      warn: (_, fault) => told.push(fault),
    });
    const answer = await ask({ kind: "TakeIncident", incident: missing }, failing);
    expect(answer).toMatchObject({ refusal: { kind: "IncidentNotLookedFor" } });
    expect(told).toEqual([new Error("gone")]);
    expect(await versionOf("incidents")).toBe(0);
  });

  it("is retried at once: still there, then healed when the document is back", async () => {
    await loseDocument();
    await take();
    await retry();
    expect(await outcome()).toEqual(["taken", "stillThere"]);
    await theText(home.desk);
    await retry();
    expect(await outcome()).toEqual(["ended", "healed"]);
    expect(await shown()).toMatchObject({ ended: { kind: "healed", person: "administrator" } });
    expect(await versionOf("incidents")).toBe(5);
  });

  it("is not called healed by a look that failed, nor by one at a case that has ended", async () => {
    await loseDocument();
    await take();
    await theText(home.desk);
    const { ports } = home.desk;
    const failing = openDesk({
      ...ports,
      lookAgain: () => Promise.reject(new Error("gone")),
      warn: () => undefined,
    });
    await retry(failing);
    expect(await outcome()).toEqual(["taken", "unknown"]);
    const { lookAgain = () => Promise.reject(new Error("nobody looks")) } = ports;
    const away = openDesk({
      ...ports,
      lookAgain: async (caseId) => ({ ...(await lookAgain(caseId)), looked: false }),
    });
    await retry(away);
    expect(await outcome()).toEqual(["taken", "unknown"]);
  });

  it("is not called healed while another trouble of its kind in its case may hide it", async () => {
    await loseDocument();
    await take();
    const { treaty } = (await home.ledger.head(caseIdSchema.parse("case-2")))?.state.pins ?? {};
    const law = treaty ?? "";
    await theText(home.desk);
    rmSync(join(folder, "documents", law.slice(0, 2), law.slice(2, 4), law));
    const { incidents } = await lookAgainIn(home, caseIdSchema.parse("case-2"));
    expect(incidents.map(({ trouble }) => trouble)).toEqual([
      `documentMissing.case-2.${law.slice(0, 12)}`,
    ]);
    await retry();
    expect(await outcome()).toEqual(["taken", "unknown"]);
  });

  it("is not called healed where the record cannot be read", async () => {
    await loseDocument();
    await take();
    await theText(home.desk);
    home = await meddledWith(home, cases.length, (database) => {
      database.exec(
        `DROP TRIGGER entry_is_never_changed;
         UPDATE entry SET bytes = replace(bytes, 'An invented case', 'Another title') WHERE case_id = 'case-2' AND seq = 1;`,
      );
    });
    await retry();
    expect(await outcome()).toEqual(["taken", "unknown"]);
  });

  it("whose retry was cut short is looked at when the same command is given again", async () => {
    await loseDocument();
    await take();
    const request = requestOf(
      { kind: "RetryIncident", incident: missing },
      commandIdSchema.parse("retry-cut-short"),
    );
    await recordIncident(home.desk, request, { kind: "name" });
    expect(await outcome()).toEqual(["taken", null]);
    const { ports } = home.desk;
    let looks = 0;
    const counting = openDesk({
      ...ports,
      lookAgain: (caseId) => {
        looks += 1;
        return lookAgainIn(home, caseId);
      },
    });
    const again = await handleIncident(counting, request, { kind: "name" });
    expect(again).toMatchObject({ kind: "accepted", repeated: true });
    expect(await outcome()).toEqual(["taken", "stillThere"]);
    await handleIncident(counting, request, { kind: "name" });
    expect(looks).toBe(1);
    expect(await versionOf("incidents")).toBe(3);
  });

  it("taken by two at once has one owner after the other, both on record", async () => {
    await loseDocument();
    const answers = await Promise.all([take(), take()]);
    // Whoever was slower is decided on again, by what the other recorded.
    expect(answers).toContainEqual(expect.objectContaining({ kind: "accepted" }));
    const refused = {
      refusal: expect.objectContaining({ kind: "IncidentTakenAlready" }) as unknown,
    };
    expect(answers).toContainEqual(expect.objectContaining(refused));
  });

  it("is no case: lists and sweeps pass its record over", async () => {
    await loseDocument();
    await take();
    const swept = await sweepHome(home);
    expect([swept.cases, swept.found.documentMissing]).toEqual([4, 4]);
    const { incidents } = await incidentsAnswer(home.desk, swept, wordsIn("en"));
    expect(incidents.map(({ key, state }) => [key, state])).toContainEqual([missing, "taken"]);
  });
});
