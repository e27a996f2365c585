import { describe, expect, test } from 'vitest'
import { baseFee } from '../host/practice/keepSaved.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { diceFrom, kinds, randomStory } from './testing/randomStory.ts'
import { setPortfolio } from './testing/setPortfolio.ts'
import { tellOf } from './testing/tellOf.ts'

const corridor = corridorOfTest()
const seed = 1_000
/** Each kind of sentence comes first in one of them; more by hand, with SAYSO_STORIES=140. */
const stories = Number(process.env.SAYSO_STORIES ?? kinds.length)

describe('what people with all sorts of holdings say, through the whole corridor', () => {
  test(
    'default: whatever is planned is not blocked, and once approved ends as it was promised, with nothing left allowed',
    async () => {
      const failures: string[] = []
      const ends = new Map<string, number>()
      for (let index = 0; index < stories; index += 1) {
        const dice = diceFrom(seed + index)
        const story = randomStory(dice, index, 2)
        const { rpc } = await corridor()
        const saved = await rpc.snapshot()
        const open = await corridor()
        await setPortfolio(open, story.portfolio)
        for (const message of story.messages) {
          // The latest block is from before, and a person looks at a plan for a while.
          await open.wait(dice.upTo(50))
          const { status, sentence } = await tellOf(open, message, dice.upTo(50))
          ends.set(status, (ends.get(status) ?? 0) + 1)
          if (status === 'failed') failures.push(`${index}, ${JSON.stringify(story)}, ${message}: ${sentence}`)
        }
        await rpc.revert({ id: saved })
        // A chain that is taken back still counts with the fee that its blocks had led to.
        await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
      }
      expect(failures).toEqual([])
      expect(ends.get('done') ?? 0).toBeGreaterThan((stories * 3) / 2)
    },
    Math.max(120_000, stories * 4_000),
  )
})
