import type { MiddlewareHandler } from "hono";
import type { Desk } from "../../src/application/desk.ts";
import { officeCaseId } from "../../src/application/request.ts";
import { issuerOf } from "../../src/office/office.ts";
import { faultOf } from "../../src/api/problem.ts";
import { warn } from "./log.ts";
import { setting } from "./settings.ts";

const contradicted = (): Response => {
  warn("settingsContradictRecord", { item: "TASDIQ_TOKEN_ISSUER" });
  return faultOf(
    503,
    "SettingsContradictRecord",
    "this installation's token issuer is not the one that the office's first entry names; deploy it with that one",
  );
};

/**
 * Serves nobody where the settings name another token issuer than the office's first entry: whoever runs that one could read as
 * anybody. The first entry never changes, so it is asked once that it agrees.
 */
export const asOnRecord = ({ world }: Desk): MiddlewareHandler => {
  const issuer = setting("TASDIQ_TOKEN_ISSUER");
  let agrees = false;
  return async (_, next) => {
    if (!agrees) {
      const office = await world.ledger.head(officeCaseId);
      if (office !== undefined && issuerOf(office.state) !== issuer) return contradicted();
      agrees = office !== undefined;
    }
    await next();
    return undefined;
  };
};
