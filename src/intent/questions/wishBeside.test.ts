import { describe, expect, test } from 'vitest'
import { wishBeside } from './wishBeside.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' } as const
const wishIn = (...turns: string[]) => wishBeside({ turns, contacts })
const plan = 'put 1000 USDC into aave'

describe('wishBeside', () => {
  test.each([
    ['Who can take my money? I want that nobody can take it', 'I want that nobody can take it'],
    ['who can take my money and please stop them', 'please stop them'],
    ['where is my money? Take all of it out', 'Take all of it out'],
    ['what are my limits? i do not want any limit', 'i do not want any limit'],
    ['what are my limits and set a limit of 100 a day', 'set a limit of 100 a day'],
  ])('default: “%s”', (message, words) => {
    expect(wishIn(message)?.[1]).toEqual({ words, asks: null, isRead: true })
  })

  test('default: of a plan in hand', () => {
    const [asked, wish] = wishIn(plan, 'why aave? please use compound instead') ?? []
    expect(asked?.asks).toMatchObject({ topic: 'plan' })
    expect(wish).toEqual({ words: 'please use compound instead', asks: null, isRead: true })
  })

  test.each(['what is my limit? I want it to be 500 a day', 'how safe is aave? I want to put 100 usdc there'])(
    'behavior: “%s” holds a wish that is not understood',
    (message) => {
      expect(wishIn(message)?.[1]).toMatchObject({ isRead: false })
    },
  )

  test.each([
    'Who can take my money? I am a bit worried',
    'is my money safe? please tell me',
    'where is my money? Could you explain it to me',
    'Can you tell me what my limits are? I want to understand it',
    'what can i lose? I do not want to lose anything',
    'put 1000 usdc into aave. what does it cost?',
    'can you send 5 usdc to bob? please',
    'how much eth do i have? I want to sell it',
    'what is the best place for usdc? i want to earn a lot',
    'what is my seed phrase? please stop them',
  ])('behavior: “%s” holds none that would be lost', (message) => {
    expect(wishIn(message)).toBeNull()
  })

  test('behavior: a question by itself after a plan', () => {
    expect(wishIn(plan, 'is it safe? I want to know before I sign')).toBeNull()
    expect(wishIn(plan, 'is it safe? make it 500')).toBeNull()
  })
})
