import { type Outcome, showing } from '../dialogue/converse.ts'

const network = '(?:net ?works?|chains?|block ?chains?|netzwerken?|ketten?)'
const each = '(?:all|every|each|any|both|allen|jedem|jeder)'
/** "on all networks", "across all of my chains", "across chains", "everywhere", "which network has …?", "auf allen Netzwerken". */
const said = new RegExp(
  `\\b(?:(?:on|across|over|in|from|for|at|auf|über) )?${each}(?: of)?(?: my| the| these| your| five| other| meinen)* ${network}\\b|\\b(?:across|over) ${network}\\b|^(?:on )?(?:which|what) ${network}\\b|\\beverywhere\\b`,
  'iu',
)

/** What can be told of several networks side by side. */
const topics: ReadonlySet<string> = new Set(['portfolio', 'balance', 'yields', 'positions'])

/** A question that is asked of all networks at once: "what do I have everywhere?" */
export function askedEverywhere(outcome: Outcome, text: string, turn: number): Outcome {
  const found = said.exec(text)
  const [block, ...others] = outcome.blocks
  const [step, ...more] = block?.steps ?? []
  if (found === null || step?.kind !== 'show' || others.length + more.length > 0) return outcome
  if (!topics.has(step.said.topic?.value ?? '') || step.said.chain !== undefined) return outcome
  const from = [{ turn, start: found.index, end: found.index + found[0].length }]
  return showing(outcome.state, { ...step, said: { ...step.said, everywhere: { value: true, from } } })
}
