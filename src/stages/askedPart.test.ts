import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { askedPart, asksToPay, notKnownNote } from './askedPart.ts'

const contacts = { alice: '0x52908400098527886e0f7030069857d2e4169ee7' }
const request = (said: string): ReadRequest => ({ turns: said.split(' | '), contacts })
const asked = (said: string) => askedPart(read(request(said)).ask ?? [], request(said))?.[0] ?? null

describe('askedPart', () => {
  test.each(['buy 5 dai', 'buy $100 of eth', 'get me 5 dai', 'buy 5 usdc', 'buy 1 eth'])(
    'default: “%s” is asked what to pay with',
    (said) => {
      expect(asked(said)).toBe('What do you want to pay with?')
      expect(asksToPay(read(request(said)).ask ?? [], request(said))).toBe(true)
    },
  )

  test.each(['sell 1 eth', 'sell all my usdc', 'swap 1 eth'])('default: “%s” is asked what for', (said) => {
    expect(asked(said)).toBe('What do you want for it?')
    expect(asksToPay(read(request(said)).ask ?? [], request(said))).toBe(false)
  })

  test('default: where something is to stay, how much', () => {
    expect(asked('sell all my eth for usdc | leave some')).toBe('How much do you want to leave?')
    expect(asked('sell all my eth for usdc | sell some eth for usdc')).toBeNull()
  })

  test('default: where shares are of dollars, in which coin', () => {
    expect(asked('make it half dollars half eth')).toBe('Which dollar coin?')
    expect(asked('rebalance my portfolio')).toBeNull()
  })

  test.each(['swap 20 for eth', 'deposit 500 to aave', 'send 5 to alice', 'send 5 usdc', 'supply 5 usdc', 'earn'])(
    'behavior: “%s” is asked as usual',
    (said) => {
      expect(asked(said)).toBeNull()
    },
  )

  test.each([
    'send 5 usdc to tom',
    'pay tom 5 usdc',
    'send 5 usdc to my friend tom',
    'send 5 to tom | usdc',
    'send usdc to tom | 5',
  ])('default: in “%s”, that tom is in no contact, and how to go on', (said) => {
    expect(asked(said)).toBe(
      'Nobody in your contacts is called “tom”: paste the whole address that starts with 0x, or add “tom” under Contacts and say it again.',
    )
    // What was said is kept: an address completes it, and so does the name once it is a contact.
    const missing = read(request(said)).ask ?? []
    const turns = [...request(said).turns, ...(missing.length > 1 ? ['usdc'] : [])]
    const sent = [{ kind: 'send', asset: 'USDC', amount: { value: '5', unit: 'token' } }]
    expect(read({ turns: [...turns, contacts.alice], contacts }).intents).toMatchObject(sent)
    expect(read({ turns, contacts: { tom: contacts.alice } }).intents).toMatchObject(sent)
  })

  test.each(['send 5 usdc', 'send 5 usdc to 0x123', 'revoke usdc from florp'])(
    'behavior: “%s” names nobody to send to',
    (said) => {
      expect(asked(said)).toBeNull()
    },
  )

  test('behavior: a name is the text of a stranger: cut, and without what cannot be seen', () => {
    const long = asked(`send 5 usdc to ${'t'.repeat(90)}`)
    expect(long).toContain(`“${'t'.repeat(40)}…”`)
    expect(long).not.toContain('t'.repeat(41))
    expect(asked('send 5 usdc to \u202etom')).toContain('“tom”')
  })
})

describe('notKnownNote', () => {
  test.each([
    ['supply 5 usdc to florp', 'florp'],
    ['swap 5 usdc for frobs', 'frobs'],
    ['swap 5 FLORBLE for usdc', 'FLORBLE'],
    ['bridge 5 usdc to blurbchain', 'blurbchain'],
  ])('default: %s', (said, word) => {
    expect(notKnownNote(read(request(said)).ask ?? [], request(said))).toBe(`I do not know the word “${word}” here.`)
  })

  test.each(['supply 5 usdc', 'swap 5 usdc', 'send 5 usdc to tom', 'send usdc to alice', 'buy 5 dai quirkily'])(
    'behavior: “%s” has no name in the place of what is missing',
    (said) => {
      expect(notKnownNote(read(request(said)).ask ?? [], request(said))).toBeNull()
    },
  )
})
