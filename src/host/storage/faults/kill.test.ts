import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createTestClient, http, keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../../execution/recover.ts'
import { findUnfinished } from '../../../journal/findUnfinished.ts'
import { foldHistory } from '../../../journal/foldHistory.ts'
import { practiceChainId } from '../../../wallet/practiceChainId.ts'
import { findAnvil } from '../../practice/findAnvil.ts'
import { type Anvil, runAnvil } from '../../practice/runAnvil.ts'
import { openJournal } from '../openJournal.ts'
import { openPracticeVault } from '../openPracticeVault.ts'
import { openProfile } from '../profile.ts'
import { anvilChain } from './anvilChain.ts'

const child = new URL('./killChild.ts', import.meta.url).pathname
let root = ''
let anvil: Anvil
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sayso-kill-'))
  anvil = await runAnvil({ binary: findAnvil(), args: ['--chain-id', String(practiceChainId)], port: 0 })
})
afterAll(async () => {
  await anvil?.stop()
  rmSync(root, { recursive: true, force: true })
})

/** A profile with an account that has 1 ETH. */
async function prepare(name: string): Promise<string> {
  const folder = join(root, name)
  const profile = openProfile(folder)
  const { vault } = await openPracticeVault(profile)
  const client = createTestClient({ mode: 'anvil', transport: http(anvil.rpcUrl) })
  await client.setBalance({ address: vault.account, value: 10n ** 18n })
  profile.release()
  return folder
}

async function runChild(folder: string, killAt: number): Promise<{ signal: string | null; names: readonly string[] }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [child, folder, anvil.rpcUrl, String(killAt)])
    return { signal: null, names: JSON.parse(stdout) }
  } catch (thrown) {
    if (thrown instanceof Error && 'signal' in thrown && thrown.signal === 'SIGKILL')
      return { signal: 'SIGKILL', names: [] }
    throw thrown
  }
}

/** Starts again on what the dead process left, and compares the journal with the chain. */
async function restart(folder: string) {
  const profile = openProfile(folder)
  const { vault } = await openPracticeVault(profile)
  const journal = await openJournal({ path: profile.journal })
  const chain = anvilChain(anvil.rpcUrl, vault.account)
  const ports = { chain, journal, pause: (ms: number) => pause(ms), signal: new AbortController().signal }
  const notices = await recover(ports)
  expect(await recover(ports)).toEqual([])
  const entries = journal.entries()
  const mined = entries.flatMap(({ event }) => (event.kind === 'mined' ? [event] : []))
  const raws = entries.flatMap(({ event }) => (event.kind === 'signed' ? [event] : []))
  // Every transaction that the chain counts for this account is one that the journal knows as mined, and the other way round.
  expect(await chain.nonce('pending')).toBe(mined.length)
  expect(new Set(mined.map(({ hash }) => hash)).size).toBe(mined.length)
  for (const { hash } of mined) expect((await chain.find(hash)).status).toBe('mined')
  for (const { hash, raw } of raws) expect(keccak256(raw)).toBe(hash)
  expect(raws.map(({ index }) => index)).toEqual(raws.map((_, at) => at))
  expect(findUnfinished(entries)).toEqual([])
  const [story] = foldHistory(entries)
  if (story !== undefined) {
    expect(story.transactions).toEqual(mined.map(({ hash }) => hash))
    expect(story.status).toBe(mined.length === 2 ? 'done' : 'interrupted')
  }
  await journal.close()
  profile.release()
  return { story, notices, mined: mined.length, damaged: journal.notices }
}

describe('kill -9', () => {
  test('F01 F02 F03 default: at every boundary, then a restart: nothing twice, nothing forgotten, the history true', {
    timeout: 180_000,
  }, async () => {
    const whole = await runChild(await prepare('whole'), 0)
    expect(whole.names).toContain('before signed')
    expect((await restart(join(root, 'whole'))).story?.status).toBe('done')
    const table: Record<string, string> = {}
    const next = whole.names.map((name, at) => ({ name, killAt: at + 1 })).values()
    async function work(): Promise<void> {
      for (const { name, killAt } of next) {
        const folder = await prepare(String(killAt))
        expect((await runChild(folder, killAt)).signal).toBe('SIGKILL')
        const { story, mined, damaged } = await restart(folder)
        expect(damaged).toEqual([])
        table[`${String(killAt).padStart(2)} ${name}`] = `${mined} mined, ${story?.status ?? 'nothing approved'}`
      }
    }
    await Promise.all([work(), work()])
    const lines = Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1))
    expect(lines).toHaveLength(whole.names.length)
    expect(Object.fromEntries(lines)).toMatchObject({
      ' 1 before approved': '0 mined, nothing approved',
      ' 5 before signed': '0 mined, interrupted',
      ' 6 after signed': '1 mined, interrupted',
    })
    expect(lines.at(-1)?.[1]).toBe('2 mined, done')
  })
})
