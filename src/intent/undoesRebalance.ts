import { bareWords } from './questions/plainWords.ts'
import { sayingsOf } from './questions/sayings.ts'

const undoes = sayingsOf(
  [
    '<lead> (undo|reverse|unwind|revert|cancel out|take back|roll back) <it> <ending>',
    '<lead> (take|roll|turn|put) <it> back [again] <ending>',
    '<lead> (can|could|may) <it> be (undone|reversed|taken back) <ending>',
  ],
  {
    lead: '|<word>|<word> <word>|<word> <word> <word>',
    word: 'can you|could you|would you|will you|can i|could i|please|kindly|i want to|i want you to|i would like to|id like to|id rather|lets|now|then|oh|dear|just',
    it: '(the|that|my|this|our) [last|whole|silly] (rebalance|rebalancing|<share> <share> [split|mix]|<share> percent <share> percent|split|mix) [business|thing|plan|one|of mine|idea|i did|we did|you did|i just did|we just did]',
    share: String.raw`(ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d\d)`,
    ending:
      '|(again|please|love|dear|now|thanks) [please|love|dear|thanks]|i (miss|liked|want|preferred) my <coin> [back]',
    coin: String.raw`\w+`,
  },
)

/**
 * "undo that sixty forty please", "can you undo the rebalancing?": a wish to have that one plan taken back, by its name. With
 * other shares in it, or one word more, it is a message like any other.
 */
export const undoesRebalance = (message: string): boolean =>
  message.length <= 160 && undoes.test(`${bareWords(message)} `)
