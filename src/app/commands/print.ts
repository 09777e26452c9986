/** One line on standard output. */
export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
