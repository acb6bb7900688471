import type { ActOf } from "../../procedure/case/act.ts";
import type { Case } from "../../procedure/case/case.ts";
import { mayHaveLeftUnder } from "../../procedure/case/sending.ts";
import { utf8Of } from "../../procedure/values/utf8.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Letter } from "../ports.ts";
import type { World } from "../world.ts";

type Release = ActOf<"NotificationReleased">;

const mark = (demonstration: boolean): string =>
  demonstration ? "DRAFT / LAYİHƏ, DEMONSTRATION, NO LEGAL EFFECT: " : "";

/** Says that this is a duplicate, of what, and how to take the two; nothing where no other can have arrived. */
const duplicateWords = (state: Case, { duplicate, reference }: Release): readonly string[] => {
  if (!duplicate) return [];
  const earlier = mayHaveLeftUnder(state).filter((one) => one !== reference);
  const which = earlier.length === 0 ? "" : ` Its reference is ${earlier.join(" or ")}.`;
  return [
    "",
    `DUPLICATE: an earlier notification of the same act may have reached you.${which}`,
    "If it has, this one announces nothing new: please count the two as one notification.",
  ];
};

const pdfBegins = Buffer.from("%PDF-");

type Kind = { readonly ending: string; readonly type: Letter["attachments"][number]["type"] };

// Told from the bytes: the name that somebody's file had is not on record, and what was released is the bytes.
const kindOf = (bytes: Uint8Array): Kind => {
  if (pdfBegins.equals(bytes.subarray(0, pdfBegins.length)))
    return { ending: "pdf", type: "application/pdf" };
  return utf8Of(bytes) !== undefined
    ? { ending: "txt", type: "text/plain; charset=utf-8" }
    : { ending: "bin", type: "application/octet-stream" };
};

const attachmentOf = (release: Release, bytes: Uint8Array): Letter["attachments"][number] => {
  const { ending, type } = kindOf(bytes);
  const name = `notification-${release.reference.replaceAll("/", "-")}.${ending}`;
  return { name, type, digest: release.text, bytes };
};

/**
 * The letter of a released notification: its reference in subject, body and the document's name, the released text
 * attached as what its bytes are, with its digest in the body. Made from the record alone, so it is the same every time.
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
  const prepared = state.notifications.prepared.at(-1);
  if (bytes === undefined || prepared === undefined) return undefined;
  const { reference } = release;
  const attachment = attachmentOf(release, bytes);
  const duplicate = release.duplicate ? "DUPLICATE, an earlier one may have reached you: " : "";
  return {
    reference,
    depositary: treaty.depositary.id,
    to: prepared.act.to,
    duplicate: release.duplicate,
    subject: `${mark(demonstration)}${duplicate}${reference} ${treaty.title.en}`,
    body: [
      `${mark(demonstration)}Reference: ${reference}`,
      `Treaty: ${treaty.title.en} (${treaty.registration})`,
      `Depositary: ${treaty.depositary.name}`,
      `The notification is attached as ${attachment.name}.`,
      `SHA-256 of the attached document: ${release.text}`,
      ...(typeof prepared.act.contact === "string"
        ? [`For questions: ${prepared.act.contact}`]
        : []),
      ...duplicateWords(state, release),
      "",
    ].join("\n"),
    attachments: [attachment],
  };
};
