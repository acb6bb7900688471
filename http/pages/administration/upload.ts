import type { Fields } from "./deed.ts";

/** An uploaded file as text; why there is none otherwise. */
export type Uploaded =
  | { readonly kind: "text"; readonly text: string; readonly name: string }
  | { readonly kind: "none" | "notText" };

/** The text of a file that came with a form. Its name is told, and is no path. */
export const uploadedText = async (given: Fields, field: string): Promise<Uploaded> => {
  const file = given[field];
  if (!(file instanceof File) || file.size === 0) return { kind: "none" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return { kind: "text", text, name: file.name };
  } catch {
    return { kind: "notText" };
  }
};
