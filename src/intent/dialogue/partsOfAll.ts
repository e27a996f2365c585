/** Parts of a whole in words, in percent. */
export const partsOfAll: Readonly<Record<string, string>> = {
  half: '50',
  third: '33.33',
  quarter: '25',
  'three quarters': '75',
  'two thirds': '66.67',
}
