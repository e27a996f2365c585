import type { Word } from '../lexicon/tag.ts'

/**
 * "the approval I gave to Uniswap", "the permission that I have granted Aave": who gave it is known, and giving it is no
 * act of this turn. Only the approval and whoever has it are kept.
 */
export function joinGranted(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    kept.push(word)
    at += 1
    if (word.lexeme.tag === 'noun' && word.lexeme.noun === 'approval') at = afterGiving(words, at)
  }
  return kept
}

const giving =
  /^(?:(?:that|which) )?(?:i|we|ive|weve|i have|we have|i had|id)(?: (?:once|already|have|had|just|recently|earlier|previously|ever))* (?:gave|given|granted|signed|made|set|set up|issued|approved|left)$/
const mostWords = 7

/** Where the words end that say who gave it; the place itself where none do. */
function afterGiving(words: readonly Word[], at: number): number {
  let text = ''
  let end = at
  for (let next = at; next < Math.min(words.length, at + mostWords); next += 1) {
    text = `${text} ${words[next]?.text ?? ''}`.trimStart()
    if (giving.test(text)) end = next + 1
  }
  return end
}
