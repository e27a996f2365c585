/** The buttons under the last question, and which of them was taken since. */
export type Offered = {
  readonly choices: readonly string[]
  /** How they read, where that is more than what is said. */
  readonly labels: readonly string[]
  readonly taken: string | null
}

const ordinals: readonly RegExp[] = [
  'first|1st|one|1',
  'second|2nd|two|2',
  'third|3rd|three|3',
  'fourth|4th|four|4',
].map(
  (words) =>
    new RegExp(`^(?:(?:the|number|option|choice|take|button) )+(?:${words})(?: (?:one|option|choice|button))?$`),
)
const last = /^(?:the )?last(?: (?:one|option|choice|button))?$/
const other = /^(?:no )?(?:i (?:meant|want) )?(?:the )?other(?: (?:one|option|choice|button))?(?: please| instead)?$/

/**
 * The button that a message names by its own words ("half"), by its place ("the first one"), or, of two of which one was taken,
 * as "the other one". Null where it names none: then the message is read as it stands. A bare number is an amount.
 */
export function chosenFrom(message: string, { choices, labels, taken }: Offered): string | null {
  const said = plain(message)
  const own = choices.findIndex((choice, at) => plain(choice) === said || plain(labels[at] ?? choice) === said)
  if (own >= 0) return choices[own] ?? null
  if (choices.length === 2 && taken !== null && other.test(said))
    return choices.find((choice) => choice !== taken) ?? null
  if (taken !== null) return null
  if (last.test(said)) return choices.at(-1) ?? null
  return choices[ordinals.findIndex((ordinal) => ordinal.test(said))] ?? null
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,!?"“”]+(?=\s|$)|["“”]/g, '')
    .replace(/^(?:ok|okay|yes|please|well|so) /, '')
    .trim()
}
