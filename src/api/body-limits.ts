import { largestDocument } from "../../application/largest-document.ts";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A file that comes with a form has at most so many bytes; a larger document is stored by the office's programs. */
export const largestUpload = 16 * megabyte;

/** A larger export is verified at a command line. */
export const largestExport = 20 * megabyte;
/** A checkpoint that somebody has kept, and how many of them are looked at. */
export const largestCheckpoint = 64 * kilobyte;
export const mostCheckpoints = 100;

/** How much a route reads of what is sent to it. */
export type BodyLimit = {
  /** The whole body. */
  readonly bytes: number;
};

/** That of a form. */
export type FormLimit = BodyLimit & {
  /** How many fields it has, its files among them. */
  readonly fields: number;
};

/** What each route takes at most. A body that is larger is answered with 413 before anything of it is looked at. */
export const bodyLimits = {
  /** A form without files, and every form that is not sent as one with files. */
  form: { bytes: 256 * kilobyte, fields: 1000 },
  /** A form of a command, a past case or a calendar: a file, and what is typed beside it. */
  formWithFiles: { bytes: largestUpload + megabyte, fields: 10_000 },
  /** An export to be verified, with checkpoints and keys. */
  exportToVerify: {
    bytes: largestExport + mostCheckpoints * largestCheckpoint,
    fields: 2 * mostCheckpoints,
  },
  /** A command of a case or of the office, as JSON. */
  command: { bytes: 512 * kilobyte },
  /** What people do about an incident, and the wish to sweep, as JSON. */
  incident: { bytes: 64 * kilobyte },
  /** Which paper is wanted, as JSON. */
  paper: { bytes: 4 * kilobyte },
  /** Which document is to be put where, as JSON. */
  ticket: { bytes: 4 * kilobyte },
  /** A document that a request carries itself; a larger one is put where a ticket says. The same in both shells. */
  document: { bytes: 4 * megabyte },
  documentByTicket: { bytes: largestDocument },
} as const satisfies Readonly<Record<string, BodyLimit | FormLimit>>;

// Every form of the pages that has a file to choose.
const withFiles: readonly (readonly [place: RegExp, limit: FormLimit])[] = [
  [/^\/(?:az|en)\/cases\/(?:new|[^/]+\/do\/[^/]+)\/?$/, bodyLimits.formWithFiles],
  [/^\/(?:az|en)\/administration\/(?:import|calendar)\/?$/, bodyLimits.formWithFiles],
  [/^\/(?:az|en)\/audit\/log\/verify\/?$/, bodyLimits.exportToVerify],
];

/** What a page takes of a form. Only a form that is sent as `multipart/form-data` has files. */
export const formLimitAt = (path: string, type: string): FormLimit =>
  type === "multipart/form-data"
    ? (withFiles.find(([place]) => place.test(path))?.[1] ?? bodyLimits.form)
    : bodyLimits.form;

export const inMegabytes = (bytes: number): string => String(bytes / megabyte);
export const inKilobytes = (bytes: number): string => String(bytes / kilobyte);
