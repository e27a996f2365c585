import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import { readRecourse } from '../readRecourse.ts'
import { readAnswer } from './readAnswer.ts'

const groups = {
  lead: '|<word>|<word> <word>|<word> <word> <word>',
  word: 'no|oh|oops|whoops|please|pls|now|then|actually|kindly|i want to|i want you to|id like to|i would like to|i need to|lets|can you|could you|can i|just|ok|and',
  it: '(it|that|this|everything|the last one|the last thing|the last change|that change|this change|the change|that last change|my last change|my change|(the|that|my|this) [new|last] (limit|cap) [change])',
  end: '|please|again|now|then|after all|for me',
  was: '|(to|the way|as|like|how|what) (it|that|they) (was|were) [before]|to (the|what) [it was|i had] [before]|to before|where it was [before]',
}

/** "undo that", right after limits were changed: those back as they were. */
const undoes = sayingsOf(
  [
    '<lead> (undo|reverse|revert|take back|roll back) <it> <end>',
    '<lead> (take|roll|turn|put|set|change|bring|get) <it> back <was> <end>',
  ],
  groups,
)
/** Of a raise or a lifting that waits: it is not to come. */
const stops = sayingsOf(
  [
    '<lead> (cancel|stop|scrap|forget|drop|call off) (it|that|this) <end>',
    '<lead> (leave|keep) (it|that|the limit|my limit|this) [on|there|in place|as it is|as it was|as is|active|where it is|like it was] <end>',
    'i changed my mind',
  ],
  groups,
)

/**
 * Whether a whole turn, said right after limits were changed, wants that change taken back. "the swap" and a figure are neither.
 * @param waits the change has no effect yet: then a plain no is one as well
 */
export function takesLimitBack(message: string, { waits }: { readonly waits: boolean }): boolean {
  const words = `${bareWords(message)} `
  if (readRecourse(message) === 'unwind' || undoes.test(words)) return true
  return waits && (readAnswer(message) === 'no' || stops.test(words))
}
