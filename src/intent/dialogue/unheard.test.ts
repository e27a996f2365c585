import { expect, test } from 'vitest'
import { read } from '../read.ts'

const alice = '0x00000000000000000000000000000000000000A1' as const
const contacts = { alice, bob: alice }
const after = (...turns: string[]) => read({ turns: ['send 50 usdc to bob', ...turns], contacts })

test('a person or a figure that the plan in hand has not is never passed over', () => {
  for (const turn of [
    'He is turning sixty, so let us make it 60.',
    'she is sixty, make it 60',
    'excuse me, was for alice',
    'sorry was for alice',
    'the plan was for alice',
    'is it safe? make it 60',
    'what does it cost? and give 60 to alice',
  ]) {
    const { ask, intents } = after(turn)
    const now = intents[0]
    const changed = now?.kind === 'send' && (now.to === 'alice' || JSON.stringify(now.amount).includes('60'))
    expect(changed || ask !== null, turn).toBe(true)
    // What leans on it afterwards is asked about too.
    if (!changed) expect(after(turn, 'please do the same for alice').intents, turn).toEqual([])
  }
})

test('a question about the plan says what it likes, and the plan is shown where it is asked for', () => {
  for (const turn of ['what would it be for 60?', 'show me the plan', 'is the plan really 50'])
    expect(after(turn).ask, turn).toBe(null)
  expect(after('show me the plan for 60').intents).toMatchObject([{ kind: 'show' }])
})
