import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { readAnswer } from './readAnswer.ts'

const plan = 'put 1000 usdc somewhere safe'

describe('readAnswer', () => {
  test.each([
    'All right then love, that sounds sensible, go ahead and do it.',
    "Okay then, I'm happy with that, go ahead please",
    'lovely, yes, do that for me please',
    'Yes my dear, that looks good to me, please do it',
    "fine, that's fine by me, let's go ahead with it",
    'Well that sounds sensible to me, so you go ahead and do it, thank you dear.',
    'very good, you may go ahead',
    'good',
    'of course, go ahead',
  ])('default: “%s” is a plain yes, which leads to the plan in hand and changes nothing of it', (said) => {
    expect(readAnswer(said)).toBe('yes')
    expect(read({ turns: [plan, said] }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each([
    'go ahead, but only 500',
    'all right then love, go ahead with 500',
    'go ahead if it is cheap',
    'go ahead and do it tomorrow',
    'all right then but not in aave',
    'go ahead, in compound',
    'sounds sensible, but wait',
    'go ahead and send it to bob',
    'all right, swap 1 eth for usdc',
    'you do it',
    'sounds good, and another 100',
  ])('edge: “%s” says more than yes', (said) => {
    expect(readAnswer(said)).toBeNull()
  })

  test.each(['no good', 'lovely, but no', 'all right, forget it'])('edge: “%s” is no yes', (said) => {
    expect(readAnswer(said)).not.toBe('yes')
  })
})
