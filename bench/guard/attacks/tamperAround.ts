import type { Dice } from '../../../src/corridor/testing/randomStory.ts'
import type { PlayedTrial } from '../situations/Situation.ts'

/** One thing that is asked beside the trial itself, and is not as it is said to be. */
export function tamperAround(tried: PlayedTrial, dice: Dice): readonly [string, PlayedTrial] {
  const none = { status: 'unavailable', reason: 'no' } as const
  return dice.pick<readonly [string, PlayedTrial]>([
    ['the other trial: none', { ...tried, elsewhere: [] }],
    [
      'the other trial: unread',
      { ...tried, elsewhere: tried.elsewhere.map((run) => ({ ...none, conditions: run.conditions })) },
    ],
    ['the way out: none', { ...tried, wayOut: none }],
    ['how old the quotes are', { ...tried, blocksSince: dice.pick([null, 4n, 1_000n]) }],
    ['code elsewhere', { ...tried, codeElsewhere: new Map() }],
  ])
}
