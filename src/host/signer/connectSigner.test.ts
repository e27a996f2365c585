import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseTransaction } from 'viem'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { approvedFor, planFor } from '../../wallet/planForTests.ts'
import type { SignTerms } from '../../wallet/Signer.ts'
import { isAlive } from '../practice/isAlive.ts'
import { openPracticeVault } from '../storage/openPracticeVault.ts'
import { profilePaths } from '../storage/profilePaths.ts'
import { forkBuiltSigner } from '../testing/forkBuiltSigner.ts'
import { type ConnectedSigner, connectSigner } from './connectSigner.ts'
import { longestMessage } from './messages.ts'
import type { SignerChannel } from './SignerChannel.ts'

const terms: SignTerms = {
  nonce: 4,
  maxFeePerGas: 3_000_000_000n,
  maxPriorityFeePerGas: 1_000_000_000n,
  chainTime: 1_000n,
  receipts: [],
  measured: new Map(),
}

let folder = ''
let signer: ConnectedSigner
let channels: SignerChannel[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-signer-'))
  mkdirSync(join(folder, 'practice'))
  channels = []
  signer = await connectSigner({ folder, start })
})
afterEach(async () => {
  await signer.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(): SignerChannel {
  const channel = forkBuiltSigner()
  channels.push(channel)
  return channel
}

/** The process that lives now. */
function pid(): number {
  const number = channels.at(-1)?.process
  if (number === undefined) throw new Error('The signer has no process.')
  return number
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await pause(20)
  expect(holds()).toBe(true)
}

describe('connectSigner', () => {
  test('K09 default: a process of its own opens the vault and signs what was approved', async () => {
    expect(pid()).not.toBe(process.pid)
    const { vault } = await openPracticeVault(profilePaths(folder))
    expect(signer.account).toBe(vault.account)
    const approved = approvedFor(planFor(signer.account))
    const first = await signer.sign(approved, 0, terms)
    expect(parseTransaction(first.raw)).toMatchObject({ nonce: 4, value: 1n, chainId: 7_357_001 })
    const receipts = [{ index: 0, transaction: first.hash, status: 'mined' }] as const
    const second = await signer.sign(approved, 1, { ...terms, nonce: 5, receipts })
    expect(parseTransaction(second.raw)).toMatchObject({ nonce: 5, value: 2n })
    expect(await signer.state()).toMatchObject([
      { purpose: 'practice', status: 'open' },
      { purpose: 'real', status: 'none' },
    ])
  })

  test('F07 behavior: a step that waits is sped up, then cancelled, with its own nonce', async () => {
    const approved = approvedFor(planFor(signer.account))
    const { raw } = await signer.sign(approved, 0, terms)
    const plan = { ...approved, signed: [[raw]] }
    const raised = (by: bigint) => ({
      maxFeePerGas: (terms.maxFeePerGas * by) / 100n,
      maxPriorityFeePerGas: (terms.maxPriorityFeePerGas * by) / 100n,
      chainTime: terms.chainTime,
    })
    const faster = await signer.replace(plan, { how: 'speed-up', ...raised(115n) })
    expect(parseTransaction(faster.raw)).toMatchObject({ nonce: 4, value: 1n })
    const cancelled = await signer.replace(plan, { how: 'cancel', ...raised(130n) })
    expect(parseTransaction(cancelled.raw)).toMatchObject({ nonce: 4, to: signer.account.toLowerCase() })
    expect(parseTransaction(cancelled.raw)).not.toHaveProperty('value')
  })

  test('F24 behavior: one step that is asked for three times at once is signed once', async () => {
    const approved = approvedFor(planFor(signer.account))
    const results = await Promise.allSettled([0, 0, 0].map((index) => signer.sign(approved, index, terms)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'approval-refused' } })
  })

  test('A73 behavior: what only looks approved does not even reach it', async () => {
    await expect(signer.sign({ ...approvedFor(planFor(signer.account)) }, 0, terms)).rejects.toThrow('was not approved')
  })

  test('F27 behavior: killed while it signs: one clear error, nothing later, and the next call finds it again', async () => {
    const approved = approvedFor(planFor(signer.account))
    const first = pid()
    process.kill(first, 'SIGSTOP')
    const signing = signer.sign(approved, 0, terms)
    const asking = signer.state()
    process.kill(first, 'SIGKILL')
    for (const pending of [signing, asking])
      await expect(pending).rejects.toMatchObject({
        code: 'signer-gone',
        message: 'The part of Sayso that signs stopped before it answered. It starts again by itself; try once more.',
      })
    expect(await signer.state()).toMatchObject([{ status: 'open' }, { status: 'none' }])
    expect(pid()).not.toBe(first)
    const other = approvedFor(planFor(signer.account), { planId: 'p2' })
    expect((await signer.sign(other, 0, terms)).raw).toMatch(/^0x02/)
  })

  test('F27 behavior: a step that was asked for twice, once before its process died, is signed by the new one once', async () => {
    process.kill(pid(), 'SIGKILL')
    await until(() => !isAlive(pid()))
    const approved = approvedFor(planFor(signer.account))
    const results = await Promise.allSettled([0, 0].map((index) => signer.sign(approved, index, terms)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(channels).toHaveLength(2)
  })

  test('behavior: what it does not know is refused, and it goes on', async () => {
    const channel = channels.at(-1)
    const heard: unknown[] = []
    channel?.onMessage((message) => heard.push(message))
    const unknown = [
      { id: 9_001, body: { ask: 'sign-message', message: '0x1234' } },
      { id: 9_002, body: { ask: 'sign-typed-data', data: {} } },
      { id: 9_003, body: { ask: 'sign-hash', hash: `0x${'1'.repeat(64)}` } },
      { id: 9_004, body: { ask: 'sign-authorization', address: signer.account } },
      { id: 9_005, body: { ask: 'state', extra: 1 } },
      { id: 9_006, body: { ask: '__proto__' } },
    ]
    for (const message of unknown) channel?.send(JSON.stringify(message))
    for (const text of ['', '{', 'null', '7', '[]', '{"id":-1}', '{"id":"x","body":{}}']) channel?.send(text)
    expect(await signer.state()).toMatchObject([{ status: 'open' }, { status: 'none' }])
    const refused = unknown.map(({ id }) => ({
      id,
      body: { reply: 'failed', error: { code: 'input-invalid', message: expect.any(String), facts: {} } },
    }))
    const others = heard.map((text) => JSON.parse(String(text))).filter(({ id }) => id > 9_000)
    expect(others).toEqual(refused)
  })

  test('A33 behavior: a message beyond the bound is not sent, and not read', async () => {
    const long = 'x'.repeat(longestMessage)
    await expect(signer.surface({ ask: 'restore', words: long, password: '' })).rejects.toMatchObject({
      code: 'internal',
    })
    channels.at(-1)?.send(JSON.stringify({ id: 9_001, body: { ask: 'surface', request: { ask: 'state' }, long } }))
    expect(await signer.state()).toHaveLength(2)
  })

  test('behavior: whoever answers in other words is not the signer, and is ended', async () => {
    const listeners: ((message: unknown) => void)[] = []
    let ended = () => {}
    const liar: SignerChannel = {
      send: () => {
        for (const listen of listeners) listen('{"id":0,"body":{"reply":"open","account":"me"}}')
      },
      onMessage: (listen) => void listeners.push(listen),
      onGone: (listen) => {
        ended = listen
      },
      leave: () => {},
      end: () => ended(),
      process: undefined,
    }
    await expect(connectSigner({ folder, start: () => liar })).rejects.toMatchObject({ code: 'signer-gone' })
  })

  test('behavior: closing ends its process, and nothing can be asked afterwards', async () => {
    const number = pid()
    await signer.close()
    expect(isAlive(number)).toBe(false)
    await expect(signer.state()).rejects.toMatchObject({ code: 'signer-gone' })
  })
})

describe.skipIf(process.platform !== 'linux')('the signer’s process', () => {
  test('K08: it gets none of our environment, no words but its file’s name, and leaves no core dump', () => {
    process.env.SAYSO_CANARY = 'canary'
    const environment = readFileSync(`/proc/${pid()}/environ`, 'latin1')
    expect(environment.split('\0').map((entry) => entry.split('=')[0])).not.toContain('SAYSO_CANARY')
    expect(environment).not.toContain(process.env.HOME ?? 'nowhere')
    const words = readFileSync(`/proc/${pid()}/cmdline`, 'latin1')
      .split('\0')
      .filter((word) => word !== '')
    expect(words.slice(1).filter((word) => !word.startsWith('--'))).toEqual([
      expect.stringMatching(/sayso-built-signer-\w+\/program\.mjs$/),
    ])
    expect(readFileSync(`/proc/${pid()}/limits`, 'utf8')).toMatch(/Max core file size +0 +0 /)
  })

  test('K08, E02: SIGUSR1 opens no debugger', async () => {
    process.kill(pid(), 'SIGUSR1')
    await pause(300)
    expect(await signer.state()).toHaveLength(2)
    const sockets = readdirSync(`/proc/${pid()}/fd`).flatMap((fd) => {
      try {
        return [readFileSync(`/proc/${pid()}/fdinfo/${fd}`, 'utf8')]
      } catch {
        return []
      }
    })
    expect(sockets.length).toBeGreaterThan(0)
    const listening = readFileSync(`/proc/${pid()}/net/tcp`, 'utf8')
    // 9229 in hexadecimal, in the state of listening.
    expect(listening).not.toMatch(/:240D [0-9A-F]+:0000 0A/)
  })

  test('K08: it ends with whoever started it, however that ended', async () => {
    await signer.close()
    const script = `
      import { connectSigner } from ${JSON.stringify(join(import.meta.dirname, 'connectSigner.ts'))}
      import { forkSigner } from ${JSON.stringify(join(import.meta.dirname, 'forkSigner.ts'))}
      const start = () => { const channel = forkSigner(); console.log(channel.process); return channel }
      await connectSigner({ folder: ${JSON.stringify(folder)}, start })
      console.log('open')
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    parent.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    await until(() => said.includes('open'))
    const number = Number(said.split('\n')[0])
    expect(isAlive(number)).toBe(true)
    parent.kill('SIGKILL')
    await until(() => !isAlive(number))
  })
})

describe('what the signer’s process loads', () => {
  test('A33, K09 behavior: no part of Node that reaches a network, another program or a debugger', () => {
    const script = `
      import ${JSON.stringify(join(import.meta.dirname, 'withoutNetwork.ts'))}
      const before = new Set(process.moduleLoadList)
      await import(${JSON.stringify(join(import.meta.dirname, 'runSigner.ts'))})
      const more = process.moduleLoadList.filter((name) => !before.has(name))
      console.log(JSON.stringify({ more, left: ['fetch', 'WebSocket', 'EventSource'].filter((name) => name in globalThis) }))`
    const words = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '--eval', script]
    const { more, left } = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }))
    expect(left).toEqual([])
    expect(more).toContain('NativeModule crypto')
    const reaching =
      /^NativeModule (internal\/)?(https?2?|_http|net|tls|_tls|dns|dgram|child_process|cluster|inspector|worker|undici|vm)\b/
    expect(more.filter((name: string) => reaching.test(name))).toEqual([])
  })
})
