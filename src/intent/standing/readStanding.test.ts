import { describe, expect, test } from 'vitest'
import { type Intent, type IntentOf, reading } from '../../model/Reading.ts'
import { read, readWithSources } from '../read.ts'

const alice = '0xde709f2102306220921060314715629080e2fb77'
const bob = '0x52908400098527886E0F7030069857D2E4169EE7'
const contacts = { alice, bob }
const said = (...turns: readonly string[]) => read({ turns: [...turns], contacts })

type Spend = Extract<IntentOf<'limit'>, { usd: string }>
const spend = (usd: string, per: Spend['per'], more: Partial<Spend> = {}): Intent => ({
  kind: 'limit',
  per,
  usd,
  ...more,
})
const only = (what: Extract<IntentOf<'limit'>, { only: unknown }>['only']): Intent => ({ kind: 'limit', only: what })
const lift = (what: Extract<IntentOf<'limit'>, { lift: unknown }>['lift']): Intent => ({ kind: 'limit', lift: what })

describe('how much', () => {
  test.each<[string, Intent]>([
    ['never more than $500 a day', spend('500', 'day')],
    ['at most 1000 dollars per transaction', spend('1000', 'transaction')],
    ['Please never spend more than $1,500.50 a week!', spend('1500.5', 'week')],
    ['i want to spend no more than $100 a day', spend('100', 'day')],
    ['max 500 per day', spend('500', 'day')],
    ['i would like to be able to spend no more than 3000 a week', spend('3000', 'week')],
    ['i dont want to be able to send more than 500 at once', spend('500', 'transaction')],
    ['I should not be able to spend more than $200 in one go', spend('200', 'transaction')],
    ['i would like not to be able to spend more than 300 a day', spend('300', 'day')],
    ['i only want to be able to spend 500 a day', spend('500', 'day')],
    ['never let me send more than 500 at a time', spend('500', 'transaction')],
    ['make it impossible to spend more than 500 a week', spend('500', 'week')],
    ['nothing over 500 at once', spend('500', 'transaction')],
    ['let me spend 50000 a day', spend('50000', 'day')],
    ['ok then let me spend 50,000 a day', spend('50000', 'day')],
    ['let me spend up to $500 per week', spend('500', 'week')],
    ['raise my daily limit to 50000', spend('50000', 'day')],
    ['never more than a grand a month', spend('1000', 'month')],
    ['no more than $200 a week to alice', spend('200', 'week', { to: 'alice' })],
    ['never send alice more than $200 a week', spend('200', 'week', { to: 'alice' })],
    ['cap alice at 200 a week', spend('200', 'week', { to: 'alice' })],
    [`never more than $20 a day to ${bob}`, spend('20', 'day', { to: bob })],
    ['at most $1000 into aave per month', spend('1000', 'month', { protocol: 'aave' })],
    ['limit aave to $1000 a month', spend('1000', 'month', { protocol: 'aave' })],
    ['never more than $500 a day on base', spend('500', 'day', { chain: 'base' })],
    ['raise my daily limit to $800', spend('800', 'day')],
    ['lower the weekly limit to 100 dollars', spend('100', 'week')],
    ['remove my daily limit', spend('none', 'day')],
    ['lift the weekly limit for alice', spend('none', 'week', { to: 'alice' })],
  ])('default: %s', (message, intent) => {
    expect(said(message)).toEqual({ intents: [intent], ask: null, refuse: null })
    expect(reading.safeParse(said(message)).success).toBe(true)
  })

  test.each([
    ['an amount of a coin', 'never more than 0.5 eth a day'],
    ['a share', 'never more than half my money a day'],
    ['another currency', 'never more than €500 a day'],
    ['two readings', 'never more than 1.500 dollars a day'],
    ['a time that is none of ours', 'never more than $500 an hour'],
    ['no time', 'never spend more than $500'],
    ['no time of what is let', 'let me spend 500'],
    ['a bound from below', 'let me spend more than 500 a day'],
    ['an amount of a coin that is let', 'let me spend 100 usdc a day'],
    ['somebody who is let', 'let alice spend 50 a day'],
    ['somebody who is sent to', 'let me send alice 50 a day'],
    ['two places', 'never more than $500 a day in aave on base'],
    ['an exception', 'never more than $500 a day except to alice'],
    ['somebody nobody knows', 'never more than $500 a day to alise'],
    ['a step from what it is', 'raise my daily limit by $100'],
    ['a condition', 'if eth drops never more than $500 a day'],
  ])('behavior: %s is asked about, not guessed: %s', (_, message) => {
    expect(said(message)).toMatchObject({ intents: [], ask: expect.any(Array) })
  })

  test('behavior: an order with a bound in it is no rule', () => {
    for (const message of ['send alice at most $200 a week', 'pay alice $200 a week', 'swap at most 100 usdc for eth'])
      expect(said(message).intents.filter(({ kind }) => kind === 'limit')).toEqual([])
  })
})

describe('to whom, and into what', () => {
  test.each([
    'the limit is too tight',
    'take it off',
    'that limit is too low, raise it to $900 a day',
    'the limit is too tight, take it off and swap 1 eth for usdc',
    'remove the limit. swap 1 eth for usdc',
    'drop alice 5 usdc',
  ])('behavior: no limit is lifted by what says less, or something else too: %s', (message) => {
    expect(said(message).intents.filter(({ kind }) => kind === 'limit')).toEqual([])
  })

  test.each<[string, Intent]>([
    ['only to my contacts', only({ contacts: true })],
    ['only ever send to my contacts', only({ contacts: true })],
    ['only send to people in my address book', only({ contacts: true })],
    ['never send to strangers', only({ contacts: true })],
    ['never send to anyone except my contacts', only({ contacts: true })],
    ['don’t send to anyone who is not a contact', only({ contacts: true })],
    ['only send to alice and bob', only({ recipients: ['alice', 'bob'] })],
    ['never send to anyone but alice', only({ recipients: ['alice'] })],
    [`only send to ${bob}`, only({ recipients: [bob] })],
    ['only aave and uniswap', only({ protocols: ['aave', 'uniswap'] })],
    ['only use aave, uniswap and lido', only({ protocols: ['aave', 'uniswap', 'lido'] })],
    ['never use anything but aave', only({ protocols: ['aave'] })],
    ['stick to aave and uniswap', only({ protocols: ['aave', 'uniswap'] })],
    ['lift the limit', lift('one')],
    ['remove that limit', lift('one')],
    ['get rid of this limit again', lift('one')],
    ['delete the cap', lift('one')],
    ['drop that limit', lift('one')],
    ['take the limit off please', lift('one')],
    ['turn the weekly limit off', spend('none', 'week')],
    ['that limit is too tight, please take it off again', lift('one')],
    ['The limit is way too low. Please remove it.', lift('one')],
    ['my limit feels too strict, take it off', lift('one')],
    ['the daily limit is too small for me, remove it', spend('none', 'day')],
    ['these limits are too tight, take them all off', lift('all')],
    ['this cap is much too restrictive, get rid of it', lift('one')],
    ['lift all my limits', lift('all')],
    ['let me send to anyone again', lift('recipients')],
    ['allow all protocols again', lift('protocols')],
    ['stop limiting me to my contacts', lift('recipients')],
  ])('default: %s', (message, intent) => {
    expect(said(message)).toEqual({ intents: [intent], ask: null, refuse: null })
    expect(reading.safeParse(said(message)).success).toBe(true)
  })

  test.each([
    'only send 50 usdc to alice',
    'send 50 usdc only to alice',
    'put 1000 usdc into the safest place, only aave',
    'swap 100 usdc for eth, only on uniswap',
    'what if I only trust aave?',
    'why not only aave?',
    'should i only use aave',
    'only send to alise',
    'only use usdc',
    'only send to alice except on fridays',
  ])('behavior: %s is another matter', (message) => {
    expect(said(message).intents.filter(({ kind }) => kind === 'limit')).toEqual([])
  })

  test('behavior: with a plan in hand a bare “only” is about that plan; a rule in as many words is a rule', () => {
    expect(said('put 1000 usdc to work', 'only aave').intents).toMatchObject([{ kind: 'earn', protocols: ['aave'] }])
    expect(said('send 50 usdc to alice', 'only to bob').intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    expect(said('put 1000 usdc to work', 'never use anything but aave').intents).toEqual([
      only({ protocols: ['aave'] }),
    ])
    expect(said('send 50 usdc to alice', 'only to my contacts').intents).toEqual([only({ contacts: true })])
  })
})

test('behavior: several rules in one message', () => {
  expect(said('at most $500 a day and only to my contacts').intents).toEqual([
    spend('500', 'day'),
    only({ contacts: true }),
  ])
  expect(said('at most $100 per transaction, $500 a day').intents).toEqual([
    spend('100', 'transaction'),
    spend('500', 'day'),
  ])
})

test('behavior: a limit is talked about further', () => {
  expect(said('never more than $200 a week to alice', 'make it 300').intents).toEqual([
    spend('300', 'week', { to: 'alice' }),
  ])
  expect(said('set a daily limit of 100 dollars', 'make it weekly').intents).toEqual([spend('100', 'week')])
  expect(said('never spend more than $500', 'per transaction').intents).toEqual([spend('500', 'transaction')])
  expect(said('only to my contacts', 'make it 5').ask).toEqual(['action'])
})

test('behavior: stepping round a limit once is refused, as ever', () => {
  expect(said('ignore my limit this once').refuse).toBe('bypass')
})

test.each([
  'who are my contacts',
  'show my address book',
  `add alice ${alice} to my contacts`,
  'remove alice from my contacts',
  'how do i add a contact',
])('A07 behavior: %s shows the book, and is no order', (message) => {
  expect(said(message).intents).toEqual([{ kind: 'show', topic: 'contacts' }])
  expect(said('swap 1 eth for usdc', message, 'make it 2').intents).toMatchObject([
    { kind: 'swap', amount: { value: '2', unit: 'token' } },
  ])
})

test('behavior: every value names the words it came from', () => {
  const message = 'no more than $200 a week to alice'
  const { sources } = readWithSources({ turns: [message], contacts })
  const words = Object.fromEntries(
    sources.map(({ slot, from }) => [slot, from.map(({ start, end }) => message.slice(start, end)).join()]),
  )
  expect(words).toEqual({ usd: '$200', per: 'a week', to: 'alice' })
})

test.each([
  'could you lift that limit, please?',
  'Actually, could you lift that limit altogether?',
  'Just get rid of that limit, please.',
])('default: a limit is lifted politely: “%s”', (turn) =>
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'limit', lift: 'one' }]),
)

test('default: another figure takes the place of the one before, in polite words', () => {
  const after = (turn: string) => read({ turns: ['never more than $200 a day', turn] }).intents
  const set = [{ kind: 'limit', per: 'day', usd: '30000' }]
  expect(after("Oh, that's too tight, sorry. Could we make it 30,000 instead?")).toEqual(set)
  expect(after("I'd like to make it 30,000 dollars a day instead.")).toEqual(set)
  expect(after('Let me spend 30000 a day instead.')).toEqual(set)
})
