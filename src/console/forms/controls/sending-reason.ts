import { sendingReasonSchema } from "../../../values/sending-reason.ts";
import { findingHtml } from "../../finding-html.ts";
import { emptyForm, givenValue, typed } from "../form-values.ts";
import type { Control } from "./control.ts";
import { note } from "./text.ts";

// A reason of the system's own is no text that somebody could change: it is carried beside, and said where the fact is shown.
const carried = (name: string): string => `${name}.value`;

/** Why a letter was not sent, in the words of whoever says so. */
export const sendingReason: Control = {
  ...note,
  readBack: (place) => {
    const value = typed(place.given, carried(place.name));
    if (value === "") return note.readBack(place);
    return findingHtml(place.scene.visit, sendingReasonSchema.parse(JSON.parse(value)));
  },
  fill: (value, name) => {
    const read = sendingReasonSchema.safeParse(value);
    if (!read.success) return emptyForm;
    return read.data.kind === "quoted"
      ? givenValue(name, read.data.text)
      : givenValue(carried(name), JSON.stringify(read.data));
  },
};
