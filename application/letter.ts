import type { Case } from "../domain/case.ts";
import { latest } from "../domain/case.ts";
import type { ActOf } from "../domain/act.ts";
import type { Treaty } from "../domain/treaty.ts";
import type { Letter } from "./ports.ts";
import type { World } from "./world.ts";

type Release = ActOf<"NotificationReleased">;

const mark = (demonstration: boolean): string =>
  demonstration ? "DRAFT / LAYİHƏ, DEMONSTRATION, NO LEGAL EFFECT: " : "";

/**
 * The letter of a released notification: its reference in subject and body, the released text attached by its digest.
 * Undefined where that text is not among the documents, so that a wrong text can never go out in its place.
 */
export const letterOf = async (
  world: World,
  subject: {
    readonly state: Case;
    readonly treaty: Treaty;
    readonly release: Release;
    readonly demonstration: boolean;
  },
): Promise<Letter | undefined> => {
  const { state, treaty, release, demonstration } = subject;
  const bytes = await world.documents.get(release.text);
  const prepared = latest(state, "NotificationPrepared");
  if (bytes === undefined || prepared === undefined) return undefined;
  const duplicate = release.duplicate ? "DUPLICATE, an earlier one may have reached you: " : "";
  return {
    reference: release.reference,
    to: prepared.act.to,
    subject: `${mark(demonstration)}${duplicate}${release.reference} ${treaty.title.en}`,
    body: [
      `${mark(demonstration)}${duplicate}Reference: ${release.reference}`,
      `Treaty: ${treaty.title.en} (${treaty.registration})`,
      `Depositary: ${treaty.depositary.name}`,
      `The notification is attached; its SHA-256 is ${release.text}.`,
      "",
    ].join("\n"),
    attachments: [{ name: "notification.txt", digest: release.text, bytes }],
  };
};
