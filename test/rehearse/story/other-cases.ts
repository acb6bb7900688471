import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../../src/record/canonical.ts";
import { unknownDepositary } from "../../../src/treaty/depositary-reference.ts";
import { lawIdSchema } from "../../../src/values/ids.ts";
import { loadLaw } from "../../../src/files/index.ts";
import type { Asked } from "../../local/procedure.ts";
import {
  british as procedure,
  britishTreaty,
  certifyingTimeEnded,
  layingTreaty,
  publishing,
} from "../../local/two-houses.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { administrator } from "./office.ts";

const day = 24 * 3_600_000;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A calendar in which both Houses sit on each of so many days; answers its digest. */
const importCalendar = async ({ office, rehearsal }: Stage, days: number): Promise<string> => {
  const listed = Array.from({ length: days }, (_, n) => isoDay(rehearsal.clock.now() + n * day));
  const endsOn = listed.at(-1) ?? "";
  const stored = await office.ask(administrator, {
    method: "POST",
    path: "/api/documents",
    headers: { "content-type": "application/octet-stream" },
    body: Buffer.from(canonicalJson({ endsOn, houses: { commons: listed, lords: listed } })),
  });
  assert.equal(stored.status, 201, stored.text);
  const calendar = String(stored.body["digest"]);
  const request = {
    id: "import-the-calendar",
    person: administrator,
    duty: "administrator",
    office: { kind: "ImportCalendar", procedure, calendar, endsOn, days },
  };
  await office.post(administrator, "/api/office", { body: { request } });
  return calendar;
};

const notified = async ({ office, rehearsal }: Stage, caseId: string): Promise<void> => {
  const before = rehearsal.ses.sent().length;
  await office.carry(caseId, "deposit");
  assert.equal(rehearsal.ses.sent().length, before + 1, "one letter leaves");
};

const britain: Chapter = {
  title:
    "Both Houses of the British Parliament stay silent for 21 sitting days, and the notification leaves",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { clock, states, work } = rehearsal;
    const caseId = "gb-silence";
    const calendar = await importCalendar(stage, 60);
    await office.open(caseId, britishTreaty, { procedure });
    const accepted = async (asked: Asked): Promise<void> => {
      const { status, text } = await office.command(caseId, asked);
      assert.equal(status, 201, text);
      await work.settled();
    };
    await accepted(layingTreaty(clock.now(), await office.text()));
    await accepted(publishing(clock.now()));
    clock.advance(25 * day);
    await states.runDue();
    await accepted(certifyingTimeEnded(clock.now(), calendar));
    await notified(stage, caseId);
  },
};

const folder = join(import.meta.dirname, "../../../law/treaties");
/** Those of which the story has a case already. */
const told: ReadonlySet<string> = new Set([
  "budapest-2001",
  "mine-ban",
  "paris-agreement",
  "unclos",
  "un-cybercrime-2024",
  "uncac",
  "vclt",
]);

// A letter goes only where the depositary is known.
const isAddressed = (treaty: string): boolean =>
  (loadLaw({}).treaty(lawIdSchema.parse(treaty))?.depositary.id ?? unknownDepositary) !==
  unknownDepositary;

const treaties = readdirSync(folder)
  .map((file) => file.replace(/\.json$/, ""))
  .filter((treaty) => !told.has(treaty) && isAddressed(treaty));

/** The British procedure, and a case of every other treaty, each to its first notification. */
export const otherCases: readonly Chapter[] = [
  britain,
  ...treaties.map((treaty): Chapter => ({
    title: `The notification of ${treaty} leaves`,
    play: async (stage) => {
      await stage.office.open(`az-${treaty}`, treaty);
      await notified(stage, `az-${treaty}`);
    },
  })),
];
