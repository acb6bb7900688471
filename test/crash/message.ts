/** The texts within a message: its parts are written in base64. */
export const textIn = (message: string): string =>
  message
    .split("\r\n\r\n")
    .map((part) => Buffer.from(part.split("\r\n--")[0] ?? "", "base64").toString())
    .join("\n");
