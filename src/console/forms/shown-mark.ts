import { createHmac } from "node:crypto";
import { digestOfRequest, type HandledRequest } from "../../ledger/handling/request.ts";
import type { Visitor } from "../pages.ts";

/** The field in which the last page of a form says which request it showed. */
export const shownName = "shown";

/**
 * What a page says of the request that it shows. Keyed with what only the session knows: from the digest alone somebody could
 * guess a vote, and whoever alters a draft cannot make the mark of another one.
 */
export const shownMark = ({ secret }: Pick<Visitor, "secret">, request: HandledRequest): string =>
  createHmac("sha256", secret).update(digestOfRequest(request, request.id)).digest("base64url");
