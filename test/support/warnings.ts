/** The warnings of this process from now on, which are heard and not printed, until that is ended. */
export type Warnings = { readonly heard: readonly string[]; readonly end: () => void };

/** Hears them. Whoever asks for it ends it. */
export const hearWarnings = (): Warnings => {
  const { emitWarning } = process;
  const heard: string[] = [];
  process.emitWarning = (words: string | Error) => {
    heard.push(String(words));
  };
  return {
    heard,
    end: () => {
      process.emitWarning = emitWarning;
    },
  };
};
