import { emptyCaches } from "../../src/ledger/desk.ts";
import type { CaseClock } from "../../src/ledger/ports.ts";
import { caseClock } from "../../src/ledger/reading/case-clock.ts";
import { type Reminding, remindingSchema } from "../../src/office/reminding.ts";
import { longestLife } from "./longest-life.ts";
import { setting } from "./settings.ts";

/** How people are reminded, as the settings of this function say. */
export const remindingSet = (): Reminding =>
  remindingSchema().parse(JSON.parse(setting("TASDIQ_REMINDERS")));

/** The clocks of cases, by the settings of this function. */
export const clockIn = (ports: Parameters<typeof caseClock>[0]["ports"]): CaseClock =>
  caseClock({ ports, caches: emptyCaches() }, { reminding: remindingSet(), longestLife });
