/** A file that comes with a form has at most so many bytes; a larger document is stored by the office's programs. */
export const largestUpload = 16 * 1024 * 1024;

/** A whole form: a file, and what is typed beside it. */
export const largestForm = largestUpload + 1024 * 1024;

export const inMegabytes = (bytes: number): string => String(bytes / (1024 * 1024));
