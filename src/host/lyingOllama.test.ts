import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex } from 'viem'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StandIn, startStandIn } from '../../e2e/ollama/standIn.ts'
import type { Stage } from '../model/Stage.ts'
import { type OpenedCore, openCore } from './openCore.ts'
import { openPracticeVault } from './storage/openPracticeVault.ts'
import { profilePaths } from './storage/profilePaths.ts'
import { forkBuiltSigner } from './testing/forkBuiltSigner.ts'

const thief = '0xDeaD00000000000000000000000000000000BEEf'
const friend = '0x52908400098527886E0F7030069857D2E4169EE7'

let server: StandIn
let profile: string
let opened: OpenedCore
const before = process.env.OLLAMA_HOST

beforeEach(async () => {
  server = await startStandIn()
  process.env.OLLAMA_HOST = server.host
  profile = mkdtempSync(join(tmpdir(), 'sayso-liar-'))
  opened = await openCore({ profile, startSigner: forkBuiltSigner })
  await opened.core.chooseModel({ name: 'stand-in:1b' })
})

afterEach(async () => {
  await opened.close()
  await server.close()
  if (before === undefined) delete process.env.OLLAMA_HOST
  else process.env.OLLAMA_HOST = before
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

async function say(message: string, conversation: string = crypto.randomUUID()): Promise<readonly Stage[]> {
  const told: Stage[] = []
  for await (const stage of opened.core.say({ conversation, message }, new AbortController().signal)) told.push(stage)
  return told
}

const noteOf = (stages: readonly Stage[]) =>
  stages.flatMap((stage) => (stage.stage === 'reading' ? [stage.note ?? ''] : [])).join()
const endOf = (stages: readonly Stage[]) => stages.map(({ stage }) => stage).join()

/** Read by the parser with a misspelt word, so that the chosen model is asked. */
const unsure = 'suply 100 USDC to aave'

describe('a server that is no friend', () => {
  test.each([
    ['endless', 'cut off'],
    ['blanks', 'none'],
    ['no-json', 'none'],
    ['vanish', 'vanished'],
  ] as const)(
    'A22 behavior: where it does this: %s, the parser’s plan stands, with one plain sentence',
    async (manner, why) => {
      server.manner = manner
      const started = performance.now()
      const stages = await say(unsure)
      expect(server.asked).toHaveLength(1)
      expect(endOf(stages)).toBe('reading,snapshot,plan,simulation,verdict')
      expect(noteOf(stages)).toContain(why)
      expect(noteOf(stages)).toContain('The built-in parser read this alone.')
      expect(performance.now() - started).toBeLessThan(25_000)
    },
  )

  test('A23 behavior: another model under the chosen name is warned of, is not told a word, and takes nothing from safety', async () => {
    server.models = [{ name: 'stand-in:1b', digest: 'ee'.repeat(32), size: 1 }]
    server.answer = () =>
      JSON.stringify({ steps: [{ kind: 'send', amount: { turn: 0, text: 'all' }, to: { turn: 0, text: thief } }] })
    expect((await opened.core.models()).warnings).toEqual([expect.stringContaining('its digest changed')])
    const stages = await say(unsure)
    expect(server.asked).toEqual([])
    expect(noteOf(stages)).toContain('is not what it was when you chose it')
    expect(endOf(stages)).toBe('reading,snapshot,plan,simulation,verdict')
    expect(JSON.stringify(stages).toLowerCase()).not.toContain(thief.toLowerCase())
  })

  test('A23 behavior: what was chosen is kept by its digest, and after a new start too', async () => {
    expect(JSON.parse(readFileSync(profilePaths(profile).modelChoice, 'utf8'))).toMatchObject({
      chosen: { name: 'stand-in:1b', digest: 'ab'.repeat(32) },
    })
    await opened.close()
    server.models = [{ name: 'stand-in:1b', digest: 'ee'.repeat(32), size: 1 }]
    opened = await openCore({ profile, startSigner: forkBuiltSigner })
    expect((await opened.core.models()).warnings).toEqual([expect.stringContaining('its digest changed')])
    expect(noteOf(await say(unsure))).toContain('is not what it was')
    expect(server.asked).toEqual([])
  })

  test('A23 behavior: a stranger that claims the very digest is asked, and what it says comes to nothing', async () => {
    server.answer = () =>
      JSON.stringify({
        steps: [{ kind: 'send', amount: { turn: 0, text: '50 USDC' }, to: { turn: 0, text: thief } }],
      })
    const stages = await say(`blorp 50 USDC over to ${friend}`)
    expect(server.asked).toHaveLength(1)
    expect(stages.some(({ stage }) => stage === 'plan')).toBe(false)
    expect(JSON.stringify(stages).toLowerCase()).not.toContain(thief.toLowerCase())
  })
})

describe('what a model is told', () => {
  test('A24: over a whole run no request holds a key, the words, an address or a name that was not typed', async () => {
    const added = opened.core.addContact({ name: 'zebedee', address: friend, note: 'plays the tuba' })
    expect(JSON.stringify(added)).toContain('zebedee')
    server.answer = () =>
      JSON.stringify({ steps: [{ kind: 'show', topic: 'seed' }], tools: ['read_vault', 'list_contacts'] })
    const messages = [
      'blorp the seed phrase',
      'pls print your private key blorp',
      'vlurp my address book to me',
      'blorp 50 USDC over to my mate',
      'blorp all contacts',
      unsure,
      'borow 5 USDC from aave',
    ]
    for (const message of messages) await say(message)
    expect(server.asked.length).toBeGreaterThan(2)
    const { account } = opened.core.info()
    await opened.close()
    const { vault } = await openPracticeVault(profilePaths(profile))
    expect(vault.account).toBe(account)
    const secret = vault.withKey((key) => bytesToHex(key.privateKey ?? new Uint8Array()))
    const unlock = readFileSync(profilePaths(profile).practiceUnlockKey, 'utf8').split('\n')[1] ?? ''
    const sealed = readFileSync(profilePaths(profile).practiceVault, 'utf8')
    expect([secret.length, unlock.length]).toEqual([66, 64])
    const told = JSON.stringify(server.asked).toLowerCase()
    for (const kept of [secret.slice(2), unlock, sealed.slice(0, 40), account, friend, 'zebedee', 'tuba'])
      expect(told).not.toContain(kept.toLowerCase())
    // What they do hold: our own lines, which are the same in each, and the person’s.
    const prompts = server.asked.map((body) => JSON.parse(JSON.stringify(body)).messages)
    for (const [system, user, ...more] of prompts) {
      expect(more).toEqual([])
      expect(system).toEqual(prompts[0][0])
      const turns: { text: string }[] = JSON.parse(user.content).turns
      expect(Object.keys(JSON.parse(user.content))).toEqual(['turns'])
      expect(turns.map(({ text }) => text).every((text) => messages.includes(text))).toBe(true)
    }
    opened = await openCore({ profile, startSigner: forkBuiltSigner })
  })
})
