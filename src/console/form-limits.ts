import type { BodyLimit } from "../api/body-limits.ts";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A file that comes with a form has at most so many bytes; a larger document is stored by the office's programs. */
export const largestUpload = 16 * megabyte;

/** A larger export is verified at a command line. */
export const largestExport = 20 * megabyte;
/** A checkpoint that somebody has kept, and how many of them are looked at. */
export const largestCheckpoint = 64 * kilobyte;
export const mostCheckpoints = 100;

/** How much a page reads of a form: the whole body, and how many fields, its files among them. */
export type FormLimit = BodyLimit & { readonly fields: number };

/** What each form takes at most. A body that is larger is answered with 413 before anything of it is looked at. */
export const formLimits = {
  /** A form without files, and every form that is not sent as one with files. */
  form: { bytes: 256 * kilobyte, fields: 1000 },
  /** A form of a command, a past case or a calendar: a file, and what is typed beside it. */
  formWithFiles: { bytes: largestUpload + megabyte, fields: 10_000 },
  /** An export to be verified, with checkpoints and keys. */
  exportToVerify: {
    bytes: largestExport + mostCheckpoints * largestCheckpoint,
    fields: 2 * mostCheckpoints,
  },
} as const satisfies Readonly<Record<string, FormLimit>>;

// Every form of the pages that has a file to choose.
const withFiles: readonly (readonly [place: RegExp, limit: FormLimit])[] = [
  [/^\/(?:az|en)\/cases\/(?:new|[^/]+\/do\/[^/]+)\/?$/, formLimits.formWithFiles],
  [/^\/(?:az|en)\/administration\/(?:import|calendar)\/?$/, formLimits.formWithFiles],
  [/^\/(?:az|en)\/audit\/log\/verify\/?$/, formLimits.exportToVerify],
];

/** What a page takes of a form. Only a form that is sent as `multipart/form-data` has files. */
export const formLimitAt = (path: string, type: string): FormLimit =>
  type === "multipart/form-data"
    ? (withFiles.find(([place]) => place.test(path))?.[1] ?? formLimits.form)
    : formLimits.form;

export const inMegabytes = (bytes: number): string => String(bytes / megabyte);
export const inKilobytes = (bytes: number): string => String(bytes / kilobyte);
