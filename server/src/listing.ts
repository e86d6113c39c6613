/** Of a workspace with more programs only so many are looked at. */
export const mostListed = 5000;

/** Whether a file is a program of one of the two languages, by its name. */
export function isProgram(name: string): boolean {
  return /\.raspy?$/i.test(name);
}
