import { utf8In } from "../../procedure/values/utf8.ts";
import type { Fields } from "./office-form.ts";

/** An uploaded file as text; why there is none otherwise. */
export type Uploaded =
  | { readonly kind: "text"; readonly text: string; readonly name: string }
  | { readonly kind: "none" | "notText" };

/** The text of a file that came with a form. Its name is told, and is no path. */
export const uploadedText = async (given: Fields, field: string): Promise<Uploaded> => {
  const file = given[field];
  if (!(file instanceof File) || file.size === 0) return { kind: "none" };
  const text = utf8In(await file.arrayBuffer());
  return text === undefined ? { kind: "notText" } : { kind: "text", text, name: file.name };
};
