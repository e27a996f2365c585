import type { Mention } from '../mentions/Mention.ts'

/** "Which place is safest for 2,500 DAI? Put it there.": what was asked is then ordered, and becomes one wish. */
export function joinPlaces(sentences: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] {
  const joined: (readonly Mention[])[] = []
  for (const sentence of sentences) {
    const asked = joined.at(-1)
    if (asked !== undefined && asks(asked) && putsThere(sentence))
      joined[joined.length - 1] = [
        ...sentence.filter((one) => one.type === 'verb'),
        ...asked.filter((one) => !['question', 'stop', 'topic', 'verb'].includes(one.type) && !isPronoun(one)),
      ]
    else joined.push(sentence)
  }
  return joined
}

const asks = (sentence: readonly Mention[]) =>
  sentence.some((one) => one.type === 'question') &&
  sentence.some((one) => one.type === 'goal' || (one.type === 'noun' && one.noun === 'rate')) &&
  sentence.some((one) => one.type === 'holding' && one.quantity !== null && one.asset !== null)

const isPronoun = (one: Mention) => one.type === 'holding' && one.asset === null && one.quantity === null

const putsThere = (sentence: readonly Mention[]) =>
  sentence.some((one) => one.type === 'verb' && ['put', 'move', 'lend', 'earn', 'send'].includes(one.verb)) &&
  sentence.some((one) => one.type === 'there') &&
  sentence.every(
    (one) =>
      ['verb', 'there', 'stop', 'comma', 'and', 'request'].includes(one.type) ||
      (one.type === 'holding' && one.asset === null && one.quantity === null),
  )
