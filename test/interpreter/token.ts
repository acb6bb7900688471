/** A token names its execution, so that whoever answers it finds the row; what follows the name cannot be guessed. */
export const tokenOf = (name: string, secret: string): string => `${name}/${secret}`;

/** The execution that a token says it is of. Only the execution itself tells whether the token is one of its own. */
export const nameInToken = (token: string): string => token.slice(0, token.lastIndexOf("/"));
