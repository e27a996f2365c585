import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import type { TerminalTask } from '../../../wallet/surface/TerminalTask.ts'
import {
  createdWallet,
  goodPassword,
  type KeeperOfTest,
  keeperOfTest,
  otherPassword,
  seededCrypto,
} from '../../../wallet/testing/keeperOfTest.ts'
import { readKeystore } from '../../../wallet/testing/readKeystore.ts'
import { terminalSurface } from './terminalSurface.ts'
import { PersonAtTty } from './testing/PersonAtTty.ts'

function begin({ keeper }: KeeperOfTest, task: TerminalTask, clears = true) {
  const person = new PersonAtTty()
  const asked: string[] = []
  const outcome = terminalSurface(
    {
      tty: person,
      clears,
      ask: (request) => {
        asked.push(request.ask)
        return keeper.answer(request)
      },
    },
    task,
  )
  return { person, outcome, asked }
}

/** A screen of its own is left. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is told so
const leaving = /\u001b\[\?1049l/
const words = /\d+\. ([a-z]+)/g

describe('terminalSurface', () => {
  test('K07 default: words are shown once, asked back, and only then there is a wallet', async () => {
    const wallet = await keeperOfTest({ crypto: seededCrypto() })
    const { person, outcome } = begin(wallet, { do: 'create', words: 12 })
    await person.sees(/Press Enter once you have written them down/)
    const shown = [...person.screen.matchAll(words)].sort(
      (a, b) => Number.parseInt(a[0], 10) - Number.parseInt(b[0], 10),
    )
    const phrase = shown.map((match) => match[1] ?? '')
    expect(phrase).toHaveLength(12)
    expect(person.screen).toContain('\u001b[?1049h')
    person.types('')
    await person.sees(leaving)
    const answer = async (right: boolean) => {
      for (let count = 0; count < 3; count += 1) {
        const [, place] = await person.sees(/Word (\d+) of what you wrote down: /)
        person.types(right ? (phrase[Number(place) - 1] ?? '') : 'zoo')
      }
    }
    await answer(false)
    await person.sees(/A password for the wallet: /)
    person.types('12345678')
    await person.sees(/too short/)
    person.types(goodPassword)
    await person.sees(/once more: /)
    person.types(otherPassword)
    await person.sees(/two different passwords/)
    person.types(goodPassword)
    await person.sees(/once more: /)
    person.types(goodPassword)
    await person.sees(/Not the word that was shown/)
    expect(wallet.files.present).toBeNull()
    await answer(true)
    const account = mnemonicToAccount(phrase.join(' ')).address
    expect(await outcome).toEqual({ status: 'done', sentence: `The wallet is there. Its account is ${account}.` })
    expect(person.screen.split('\u001b[?1049l').at(-1)).not.toMatch(new RegExp(`\\b(${phrase.join('|')})\\b`))
    for (const password of [goodPassword, otherPassword, '12345678']) expect(person.screen).not.toContain(password)
    expect(person.closed).toBe(true)
  })

  test('K07 behavior: left before the words came back: there is no wallet, and nothing of them on the screen', async () => {
    for (const leave of [(person: PersonAtTty) => person.presses('\u0003'), (person: PersonAtTty) => person.leaves()]) {
      const wallet = await keeperOfTest()
      const { person, outcome } = begin(wallet, { do: 'create', words: 24 })
      await person.sees(/24\. [a-z]+/)
      leave(person)
      expect(await outcome).toMatchObject({ status: 'left', sentence: expect.stringContaining('Nothing was changed') })
      expect(wallet.files.present).toBeNull()
      const again = await wallet.keeper.answer({ ask: 'finish-create', answers: [], password: goodPassword })
      expect(again).toMatchObject({ sentence: expect.stringContaining('no new words to check') })
      expect(person.screen.split('\u001b[?1049l').at(-1)).not.toMatch(words)
      expect(person.closed).toBe(true)
    }
  })

  test('default: restored from words, with a typo first; neither words nor passwords come back out', async () => {
    const before = await createdWallet({ crypto: seededCrypto() })
    const wallet = await keeperOfTest()
    const typo = begin(wallet, { do: 'restore' })
    typo.person.types(`${before.words.slice(0, 11).join(' ')} abandno`)
    typo.person.types('')
    typo.person.types(goodPassword)
    typo.person.types(goodPassword)
    expect(await typo.outcome).toMatchObject({
      status: 'refused',
      sentence: expect.stringMatching(/^Word 12 is not one/),
    })
    const again = begin(wallet, { do: 'restore' })
    for (const line of [before.words.join(' '), '', goodPassword, goodPassword]) again.person.types(line)
    const outcome = await again.outcome
    expect(outcome).toEqual({
      status: 'done',
      sentence: `The wallet is restored. Its account is ${before.keeper.view().chosen}.`,
    })
    expect(again.person.screen).not.toContain(goodPassword)
    expect(again.person.screen.split('\u001b[?1049l').at(-1)).not.toContain(before.words[3])
  })

  test('behavior: words that everybody knows are restored only after a yes', async () => {
    const wallet = await keeperOfTest()
    const words = 'test test test test test test test test test test test junk'
    for (const [answer, status] of [
      ['', 'refused'],
      ['yes', 'done'],
    ] as const) {
      const { person, outcome } = begin(wallet, { do: 'restore' })
      for (const line of [words, '', goodPassword, goodPassword, answer]) person.types(line)
      expect(await outcome).toMatchObject({ status })
      expect(person.screen).toContain('Everybody knows these words')
      expect(wallet.keeper.view().status).toBe(status === 'done' ? 'open' : 'none')
    }
  })

  test('K07 behavior: a wallet that is there gives way to a new one only after a yes, and its files are kept', async () => {
    for (const [answer, gives] of [
      ['', false],
      ['yes', true],
    ] as const) {
      const wallet = await createdWallet()
      const [kept, account] = [wallet.files.present, wallet.keeper.view().chosen ?? '']
      wallet.keeper.lockNow()
      const { person, outcome } = begin(wallet, { do: 'create', words: 12 })
      await person.sees(/Do you have its words too/)
      expect(person.screen).toContain(account)
      person.types(answer)
      if (!gives) {
        expect(await outcome).toMatchObject({
          status: 'refused',
          sentence: expect.stringContaining('you have its words'),
        })
        expect([wallet.files.present, wallet.files.aside]).toEqual([kept, []])
        continue
      }
      await person.sees(/Press Enter once you have written them down/)
      const shown = new Map([...person.screen.matchAll(/(\d+)\. ([a-z]+)/g)].map(([, place, word]) => [place, word]))
      person.types('')
      for (let count = 0; count < 3; count += 1) {
        const [, place] = await person.sees(/Word (\d+) of what you wrote down: /)
        person.types(shown.get(place) ?? '')
      }
      for (let count = 0; count < 2; count += 1) person.types(otherPassword)
      expect(await outcome).toMatchObject({ status: 'done' })
      expect(wallet.keeper.view().chosen).not.toBe(account)
      expect(wallet.files.aside[0]).toBe(kept)
    }
  })

  test('K06 default: unlocked; a wrong password waits its second and may be typed again', async () => {
    const wallet = await createdWallet()
    wallet.keeper.lockNow()
    const { person, outcome } = begin(wallet, { do: 'unlock' })
    person.types(otherPassword)
    await person.sees(/does not open/)
    wallet.clock.pass(1)
    await person.sees(/password: /)
    person.types(goodPassword)
    expect(await outcome).toEqual({ status: 'done', sentence: 'The wallet is open.' })
    expect(wallet.keeper.view().status).toBe('open')
    expect(person.screen).not.toMatch(new RegExp(`${goodPassword}|${otherPassword}`))
  })

  test('K09 default: revealed after the password, the wait and the password again, until Enter', async () => {
    const wallet = await createdWallet()
    const { person, outcome, asked } = begin(wallet, { do: 'reveal' })
    person.types(goodPassword)
    await person.sees(/shown in 30 seconds/)
    wallet.clock.pass(30)
    await person.sees(/once more: /)
    person.types(goodPassword)
    await person.sees(/Press Enter/)
    expect([...person.screen.matchAll(words)]).toHaveLength(12)
    person.types('')
    expect(await outcome).toEqual({ status: 'done', sentence: 'The words were shown, and are off the screen.' })
    expect(asked).toEqual(['reveal', 'reveal'])
    expect(person.screen.split('\u001b[?1049l').at(-1)).not.toMatch(words)
  })

  test('behavior: a terminal that cannot clear scrolls the words away, and shows nothing that is typed', async () => {
    const wallet = await keeperOfTest()
    const { person, outcome } = begin(wallet, { do: 'create', words: 12 }, false)
    await person.sees(/Press Enter/)
    person.types('')
    await person.sees(/(\r\n){200}Word \d+/)
    person.types('visible')
    person.presses('\u0003')
    expect(await outcome).toMatchObject({ status: 'left' })
    expect(person.screen).not.toContain('visible')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(person.screen).not.toMatch(/\u001b/)
  })

  test('K12 default: a keystore goes into a new file, for its owner’s eyes, and never over another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-keystore-'))
    try {
      const wallet = await createdWallet()
      const address = wallet.keeper.view().chosen ?? ''
      const path = join(folder, 'key.json')
      const run = async () => {
        const { person, outcome } = begin(wallet, { do: 'export', address })
        for (const line of [path, otherPassword, otherPassword, goodPassword]) person.types(line)
        await person.sees(/made in 30 seconds/)
        wallet.clock.pass(30)
        person.types(goodPassword)
        await person.sees(/once more: /)
        person.types(goodPassword)
        return outcome
      }
      expect(await run()).toMatchObject({ status: 'done', sentence: expect.stringContaining(path) })
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect((await readKeystore(readFileSync(path, 'utf8'), otherPassword, 'cheap')).address).toBe(address)
      writeFileSync(path, 'mine')
      expect(await run()).toMatchObject({ status: 'refused', sentence: expect.stringContaining('such a file already') })
      expect(readFileSync(path, 'utf8')).toBe('mine')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('default: accounts are changed on a yes only, and the password with the one before', async () => {
    const wallet = await createdWallet()
    const address = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
    const say = async (task: TerminalTask, ...lines: readonly string[]) => {
      const { person, outcome } = begin(wallet, task)
      for (const line of lines) person.types(line)
      return (await outcome).sentence
    }
    expect(await say({ do: 'watch', address, name: 'Deposits' }, 'no')).toBe('Nothing was changed.')
    expect(await say({ do: 'watch', address, name: 'Deposits' }, 'yes')).toBe('It is watched.')
    expect(await say({ do: 'add', name: 'Savings' }, 'YES')).toBe('Added.')
    expect(await say({ do: 'rename', address, name: 'Savings' }, 'yes')).toContain('has this name already')
    expect(await say({ do: 'rename', address, name: 'Beacon' }, 'yes')).toBe('Renamed.')
    expect(await say({ do: 'use', address }, 'yes')).toBe('It is in use.')
    expect(wallet.keeper.view()).toMatchObject({ chosen: address })
    expect(await say({ do: 'forget', address }, 'yes')).toBe('Forgotten.')
    expect(wallet.keeper.view().accounts.map(({ name }) => name)).toEqual(['Account 1', 'Savings'])
    expect(await say({ do: 'password' }, goodPassword, otherPassword, otherPassword)).toBe('The password is changed.')
  })

  test('behavior: without a terminal, one sentence, and the keeper is not even asked', async () => {
    const { keeper } = await keeperOfTest()
    const ask = (): never => {
      throw new Error('asked')
    }
    const outcome = await terminalSurface({ tty: null, clears: true, ask }, { do: 'create', words: 12 })
    expect(outcome).toEqual({
      status: 'no-terminal',
      sentence: 'This needs a terminal to type in, and there is none. Nothing was done; start Sayso in a terminal.',
    })
    expect(keeper.view().status).toBe('none')
  })

  test('K11 behavior: a keeper that fails: one sentence without its words, and the terminal is let go', async () => {
    const person = new PersonAtTty()
    const ask = () => Promise.reject(new Error('canary'))
    const outcome = terminalSurface({ tty: person, clears: true, ask }, { do: 'unlock' })
    person.types('canary')
    expect(JSON.stringify(await outcome)).not.toContain('canary')
    expect(person.closed).toBe(true)
  })
})
