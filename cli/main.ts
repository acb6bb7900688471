/** A stand-in until the commands are here. */
export {};
