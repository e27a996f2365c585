import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cheapCrypto, goodPassword, otherPassword } from '../../../wallet/testing/keeperOfTest.ts'
import { readVault } from '../../../wallet/vaultFormat.ts'
import { bundleProgram } from '../../testing/bundleProgram.ts'
import { openRealKeeper } from '../openRealKeeper.ts'
import { type ProfilePaths, profilePaths } from '../profilePaths.ts'
import { readIfThere } from '../vaultFiles.ts'
import { hastyClock } from './hastyClock.ts'

const root = mkdtempSync(join(tmpdir(), 'sayso-vault-child-'))
let program = ''
beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'vaultChild.ts'), root)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let paths: ProfilePaths
beforeEach(() => {
  paths = profilePaths(mkdtempSync(join(tmpdir(), 'sayso-vault-kill-')))
})
afterEach(() => rmSync(paths.folder, { recursive: true, force: true }))

const open = () => openRealKeeper(paths, { crypto: cheapCrypto, clock: hastyClock })

async function create() {
  const keeper = await open()
  const shown = await keeper.answer({ ask: 'begin-create', words: 12 })
  if (shown.reply !== 'words') throw new Error(JSON.stringify(shown))
  const answers = shown.check.map((place) => shown.words[place] ?? '')
  await keeper.answer({ ask: 'finish-create', answers, password: goodPassword })
  return { keeper, words: shown.words }
}

/** A child that has unlocked the wallet and is at work. */
async function start(what: 'change' | 'write'): Promise<ChildProcess> {
  const process_ = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, paths.folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    process_.stdout?.once('data', () => resolve())
    process_.once('exit', () => reject(new Error('ended by itself')))
  })
  return process_
}

function kill(process_: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    process_.once('exit', () => resolve())
    process_.kill('SIGKILL')
  })
}

describe('the vault on a disk', () => {
  test('K07 default: for its owner’s eyes only, the new one beside the one before', async () => {
    const { keeper } = await create()
    await keeper.answer({ ask: 'add-account', name: 'Second' })
    const folder = join(paths.folder, 'wallet')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const names = () => readdirSync(folder)
    expect(names().sort()).toEqual(['record.json', 'vault.json', 'vault.json.bak'])
    for (const name of names()) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600)
    const generation = (path: string) => readVault(readIfThere(path) ?? new Uint8Array())?.header.generation
    expect([generation(paths.realVault), generation(`${paths.realVault}.bak`)]).toEqual([2, 1])
    // Permissions that were loosened are tight again with the next write.
    chmodSync(paths.realVault, 0o644)
    await keeper.answer({ ask: 'add-account', name: 'Third' })
    for (const name of names()) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600)
  })

  test('K07 F21 behavior: killed while it changes passwords, again and again: one of the two opens, the account is the same', {
    timeout: 120_000,
  }, async () => {
    const { keeper } = await create()
    const { chosen } = keeper.view()
    keeper.close()
    for (let round = 0; round < 8; round += 1) {
      const working = await start('change')
      await pause(round * 3)
      await kill(working)
      const again = await open()
      let opened = ''
      for (const password of [goodPassword, otherPassword, goodPassword, otherPassword]) {
        const reply = await again.answer({ ask: 'unlock', password })
        if (reply.reply === 'state') opened ||= password
        else await pause((reply.reply === 'refused' ? (reply.retryAfterSeconds ?? 1) : 0) * 10)
      }
      expect(opened, `round ${round}`).not.toBe('')
      expect(again.view().chosen).toBe(chosen)
      again.close()
    }
  })

  test('F23 behavior: three processes that write at once: each file is one of theirs, whole, at every look', {
    timeout: 60_000,
  }, async () => {
    const { keeper } = await create()
    keeper.close()
    const all = await Promise.all([start('write'), start('write'), start('write')])
    try {
      for (let look = 0; look < 300; look += 1) {
        for (const path of [paths.realVault, `${paths.realVault}.bak`]) {
          const bytes = readIfThere(path) ?? new Uint8Array()
          const whole = bytes.length === 20_000 && bytes.every((byte) => byte === bytes[0])
          expect(whole || readVault(bytes) !== null, `look ${look}, ${bytes.length} bytes`).toBe(true)
        }
        await pause(5)
      }
    } finally {
      await Promise.all(all.map(kill))
    }
  })
})
