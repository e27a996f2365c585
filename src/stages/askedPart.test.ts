import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { askedPart, asksToPay, notKnownNote } from './askedPart.ts'

const contacts = { alice: '0x52908400098527886e0f7030069857d2e4169ee7' }
const request = (said: string): ReadRequest => ({ turns: said.split(' | '), contacts })
const asked = (said: string) => askedPart(read(request(said)).ask ?? [], request(said))?.[0] ?? null

describe('askedPart', () => {
  test('behavior: a name near a word for an act is somebody, where it was to be sent to somebody', () => {
    for (const said of ['send 20 usdc to tim', 'pay 5 dai to tim', 'send half my usdc to tim'])
      expect(asked(said)).toContain('Nobody in your contacts is called “tim”')
    expect(read(request('i want to swpa 5 usdc for eth')).intents).toMatchObject([{ kind: 'swap' }])
  })

  test('behavior: the example of a price is on the side that was said, and reads', () => {
    const up = 'sell half my eth for usdc if it goes up'
    const down = 'sell half my eth for usdc if it drops'
    const exampleFor = (said: string) =>
      /“?"(.*)"/.exec(askedPart(read(request(said)).ask ?? [], request(said))?.[1] ?? '')?.[1] ?? ''
    expect(exampleFor(up)).toBe('when ETH is above 4000')
    expect(exampleFor(down)).toBe('when ETH is below 2500')
    for (const said of [up, down])
      expect(read(request(`${said} | ${exampleFor(said)}`)).intents).toMatchObject([{ kind: 'order' }])
  })

  test.each([
    ['buy 5 dai', 'What do you want to buy 5 DAI with?'],
    ['buy $100 of eth', 'What do you want to buy 100 dollars of ETH with?'],
    ['get me 5 dai', 'What do you want to buy 5 DAI with?'],
    ['buy $5 of usdc', 'What do you want to buy 5 USDC with?'],
  ])('default: “%s” is asked what to pay with', (said, question) => {
    expect(asked(said)).toBe(question)
    expect(asksToPay(read(request(said)).ask ?? [], request(said))).toBe(true)
  })

  test.each([
    ['sell 1 eth', 'What do you want for 1 ETH?'],
    ['sell all my usdc', 'What do you want for all your USDC?'],
    ['swap half my eth', 'What do you want for half of your ETH?'],
  ])('default: “%s” is asked what for', (said, question) => {
    expect(asked(said)).toBe(question)
    expect(asksToPay(read(request(said)).ask ?? [], request(said))).toBe(false)
  })

  test('default: where something is to stay, how much', () => {
    expect(asked('sell all my eth for usdc | leave some')).toBe('How much do you want to leave?')
    expect(asked('sell all my eth for usdc | sell some eth for usdc')).toBe(
      'How much ETH do you want to sell for USDC?',
    )
  })

  test('default: where shares are of dollars, in which coin', () => {
    expect(asked('make it half dollars half eth')).toBe('Which dollar coin?')
    expect(asked('rebalance my portfolio')).toBe('Into which shares do you want to split what you hold?')
  })

  test.each([
    ['sell some eth', 'How much ETH do you want to sell?'],
    ['buy eth', 'How much ETH do you want to buy?'],
    ['swap 20 for eth', '20 of which asset do you want to sell for ETH?'],
    ['deposit 500 to aave', '500 of which asset do you want to put into Aave?'],
    ['supply usdc to aave', 'How much USDC do you want to put into Aave?'],
    ['send 5 to alice', '5 of which asset do you want to send to alice?'],
    ['send alice 300 dollars', '300 dollars of which asset do you want to send to alice?'],
    ['send $300 of dai', 'To whom do you want to send 300 DAI?'],
    ['borrow 2000 dollars against my eth', '2000 dollars of which asset do you want to borrow against ETH?'],
    ['take usdc out of aave', 'How much USDC do you want to take out of Aave?'],
    ['repay some usdc', 'How much USDC do you want to pay back?'],
    ['stake eth', 'How much ETH do you want to stake?'],
    ['bridge 5 usdc', 'To which network do you want to bring 5 USDC?'],
    ['send 5 usdc', 'To whom do you want to send 5 USDC?'],
    ['send some money to somebody', 'To whom do you want to send money?'],
    ['send 50 dollars to someone', 'To whom do you want to send 50 dollars?'],
    ['earn', 'What do you want to earn with, and how much of it?'],
    ['earn something on about 1,000 dollars', 'Exactly 1000 dollars? And which asset do you want to earn with?'],
    [
      'borrow about 2000 dollars against my eth',
      'Exactly 2000 dollars? And which asset do you want to borrow against ETH?',
    ],
    ['sell 1 eth for usdc when it hits 3000', 'When exactly do you want to sell 1 ETH for USDC?'],
    ['swap 2 eth for usdc | keep 1', 'How much ETH do you want to sell for USDC?'],
  ])('default: “%s” is asked about with what is known', (said, question) => {
    expect(asked(said)).toBe(question)
  })

  test.each([
    ['send 5 usdc to 0x123', 'too short: 37 characters are missing'],
    ['send 5 usdc to 0x70997970c51812dc3A010C7d01b50e0d17dc79C8', 'its capital letters do not fit'],
    [
      'send 50 bucks to tom | send 5 usdc to 0x70997970c51812dc3A010C7d01b50e0d17dc79C8',
      'its capital letters do not fit',
    ],
    ['send 5 usdc to tom | 0x70997970C51812dc3A010C7d01b50e0d17dc79C', 'too short: 1 character is missing'],
  ])('default: of “%s” it is said what is wrong with the address', (said, sentence) => {
    expect(asked(said)).toContain(sentence)
  })

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

  test('behavior: whose right is taken back is nobody to send to', () => {
    expect(asked('revoke usdc from florp')).toBeNull()
  })

  test('behavior: a name is the text of a stranger: cut, and without what cannot be seen', () => {
    const long = asked(`send 5 usdc to ${'t'.repeat(90)}`)
    expect(long).toContain(`“${'t'.repeat(40)}…”`)
    expect(long).not.toContain('t'.repeat(41))
    expect(asked('send 5 usdc to \u202etom')).toContain('“tom”')
  })
})

describe('of a limit', () => {
  test.each([
    ['set a limit of 200', '200 dollars for what time: a day', 'Say one, like "per day".'],
    ['set a limit', 'How many dollars should the limit be?', 'Say it like "500 dollars a day".'],
    ['set a daily limit', 'How many dollars a day should the limit be?', 'Say it like "500 dollars a day".'],
  ])('behavior: “%s” is asked about with an example that answers it', (said, question, example) => {
    const whole = request(said)
    const [asked, given] = askedPart(read(whole).ask ?? [], whole) ?? []
    expect(asked).toContain(question)
    expect(given).toBe(example)
    const answer = /"([^"]+)"/.exec(example)?.[1] ?? ''
    expect(read({ ...whole, turns: [...whole.turns, answer] }).intents).toMatchObject([{ kind: 'limit', per: 'day' }])
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
