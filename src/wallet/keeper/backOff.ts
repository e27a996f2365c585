/** Seconds to wait after so many wrong passwords in a row: 1, 2, 4, … and never more than a quarter of an hour. */
export function backOff(wrongTries: number): number {
  return wrongTries === 0 ? 0 : Math.min(900, 2 ** (Math.min(wrongTries, 20) - 1))
}
