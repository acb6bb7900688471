/** The largest document that is taken, in bytes; the same in both shells. */
export const largestDocument = 40 * 1024 * 1024;
