import { parseUnits } from 'viem'
import { type Fault, type MisbehavingProxy, misbehavingProxy } from '../../src/host/testing/misbehavingProxy.ts'
import { firstBlock } from '../chain/book.ts'
import { runningUrl } from '../chain/runningChain.ts'
import { hasPseudoTerminal, Person } from './Person.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const stranger = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
const prompt = /\n> $/
const question = /Type "(yes|confirm|7705Fa)" to sign and send it[^\n]*: $/

test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')

type Nodes = { readonly a: MisbehavingProxy; readonly b: MisbehavingProxy }

/** The main stories, in one session: what is earned with, what is sent, and what is moved until it is 60 to 40. */
const sentences = [
  'put 1000 USDC into the safest place with the highest yield',
  `send 25 USDC to ${stranger}`,
  'rebalance to 60/40 eth/usdc',
] as const

const hostOf = ({ url }: MisbehavingProxy): string => new URL(url).host

async function withNodes(profile: string, story: (nodes: Nodes, person: Person) => Promise<void>): Promise<void> {
  // The chain runs once the app does: where it is, is asked at each request.
  const [a, b] = [await misbehavingProxy(() => runningUrl(profile)), await misbehavingProxy(() => runningUrl(profile))]
  const person = new Person({ profile, nodes: [a.url, b.url] })
  try {
    await person.sees(prompt)
    await story({ a, b }, person)
    person.types('quit')
    expect(await person.ended).toBe(0)
  } finally {
    person.close()
    await a.close()
    await b.close()
  }
}

/** Each of them is typed, answered as it asks to be, and ends with a receipt. */
async function carryOutAll(person: Person, those: readonly string[] = sentences): Promise<void> {
  for (const sentence of those) {
    person.types(sentence)
    const asked = await person.sees(question, 60_000)
    person.types(/"([^"]+)"/.exec(asked)?.[1] ?? '')
    await person.sees(/Receipt +Done\./, 60_000)
    await person.sees(prompt)
  }
}

/** These two in every run: the slowest way, and the one in which it is least clear what was taken. */
const inEachRun = ['one is slow', 'one answers half']
const endured: readonly (readonly [string, (nodes: Nodes) => void])[] = [
  ['both behave', () => {}],
  ['one is slow', ({ a }) => a.misbehave('*', { kind: 'delay', ms: 200 })],
  ['one takes no transactions', ({ a }) => a.misbehave('eth_sendRawTransaction', { kind: 'drop' })],
  ['one turns everybody away', ({ a }) => a.misbehave('*', { kind: 'status', status: 429, retryAfter: '60' })],
  ['one answers garbage', ({ b }) => b.misbehave('*', { kind: 'garbage', text: '<html>hotel</html>' })],
  ['one answers half', ({ a }) => a.misbehave('*', { kind: 'truncated' })],
]

for (const [name, misbehave] of endured) {
  const tag = inEachRun.includes(name) ? [] : ['@long']
  test(`F16: ${name}: earning, sending and rebalancing come to their ends, and nothing happens twice`, { tag }, async ({
    terminal,
  }) => {
    const account = accountOf((await terminal.sayJson(['show my portfolio'])).stages)
    await withNodes(terminal.profile, async (nodes, person) => {
      misbehave(nodes)
      await carryOutAll(person)
      if (name === 'one turns everybody away')
        expect(person.screen).toContain(`${hostOf(nodes.a)} takes no more requests for now`)
    })
    await terminal.onChain(async (chain) => {
      const sent = await chain.sentBy(account, firstBlock)
      expect(sent.map(({ nonce }) => nonce)).toEqual(sent.map((_, at) => at))
      expect(sent.every(({ status }) => status === 'success')).toBe(true)
      expect(await chain.balance('USDC', stranger)).toBe(parseUnits('25', 6))
      for (const token of ['DAI', 'USDT', 'WBTC']) expect(await chain.balance(token, account)).toBe(0n)
      expect(await chain.allowances(account)).toEqual([])
    })
  })
}

test('A69: none plays plans: earning and sending are played on a copy of the chain, and it is said', {
  tag: '@long',
}, async ({ terminal }) => {
  await withNodes(terminal.profile, async ({ a, b }, person) => {
    const error = { code: -32_601, message: 'the method eth_simulateV1 does not exist' }
    for (const node of [a, b]) node.misbehave('eth_simulateV1', { kind: 'lie', lie: () => ({ error }) })
    // The third takes a trial a step, and the copy reads anew for each: a minute.
    await carryOutAll(person, sentences.slice(0, 2))
    expect(person.screen).toContain('a copy of the chain on this computer')
  })
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', stranger)).toBe(parseUnits('25', 6))
  })
})

const usdc = practiceMoney.USDC
const lies: readonly (readonly [string, string, Fault])[] = [
  ['what is held', 'eth_call', { kind: 'number', from: usdc, to: usdc * 2n }],
  ['how much was sent', 'eth_getTransactionCount', { kind: 'lie', lie: () => ({ result: '0x9' }) }],
  ['what would come of it', 'eth_simulateV1', { kind: 'number', from: usdc, to: usdc * 2n }],
]

for (const [name, method, fault] of lies) {
  const tag = method === 'eth_call' ? [] : ['@long']
  test(`F13: one lies about ${name}: each story stops with a sentence that names it, and nothing is signed`, {
    tag,
  }, async ({ terminal }) => {
    const account = accountOf((await terminal.sayJson(['show my portfolio'])).stages)
    await withNodes(terminal.profile, async ({ a, b }, person) => {
      b.misbehave(method, fault)
      for (const sentence of sentences) {
        person.types(sentence)
        const said = await person.sees(/Two nodes do not agree on [^\n]*/, 60_000)
        expect(said).toContain(hostOf(a))
        await person.sees(prompt)
      }
      expect(person.screen).toContain(`${hostOf(b)} says`)
      expect([a.raw(), b.raw()]).toEqual([[], []])
      // It behaves again: so does everything else.
      b.misbehave(method, null)
      await carryOutAll(person)
    })
    await terminal.onChain(async (chain) => {
      expect(await chain.balance('USDC', stranger)).toBe(parseUnits('25', 6))
      expect(await chain.allowances(account)).toEqual([])
    })
  })
}

test('F12: both are down: a true sentence, nothing is lost, and it goes on when they are back', async ({
  terminal,
}) => {
  await withNodes(terminal.profile, async ({ a, b }, person) => {
    for (const sentence of sentences) {
      for (const node of [a, b]) node.misbehave('*', { kind: 'drop' })
      person.types(sentence)
      await person.sees(/The chain does not answer\. Nothing was sent/)
      await person.sees(prompt)
      for (const node of [a, b]) node.misbehave('*', null)
    }
    await carryOutAll(person)
  })
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', stranger)).toBe(parseUnits('25', 6))
  })
})
