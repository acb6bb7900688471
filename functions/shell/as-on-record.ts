import type { MiddlewareHandler } from "hono";
import type { Desk } from "../../src/ledger/desk.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { issuerOf } from "../../src/office/office.ts";
import { wordsFor } from "../../src/api/language.ts";
import { faultOver } from "../../src/api/problem.ts";
import { warn } from "./log.ts";
import { setting } from "./settings.ts";

const contradicted = (request: Request): Response => {
  warn("settingsContradictRecord", { item: "TASDIQ_TOKEN_ISSUER" });
  return faultOver(
    { status: 503, title: "SettingsContradictRecord", said: { kind: "issuerNotOnRecord" } },
    wordsFor(request),
  );
};

/**
 * Serves nobody where the settings name another token issuer than the office's first entry: whoever runs that one could read as
 * anybody. The first entry never changes, so it is asked once that it agrees.
 */
export const asOnRecord = ({ ports }: Desk): MiddlewareHandler => {
  const issuer = setting("TASDIQ_TOKEN_ISSUER");
  let agrees = false;
  return async (c, next) => {
    if (!agrees) {
      const office = await ports.ledger.head(officeCaseId);
      if (office !== undefined && issuerOf(office.state) !== issuer) return contradicted(c.req.raw);
      agrees = office !== undefined;
    }
    await next();
    return undefined;
  };
};
