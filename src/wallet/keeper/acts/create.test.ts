import { validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { SaysoError } from '../../../errors/SaysoError.ts'
import type { KeeperRequest } from '../../surface/SurfaceRequest.ts'
import {
  cheapCrypto,
  createdWallet,
  goodPassword,
  keeperOfTest,
  MemoryFiles,
  otherPassword,
  sentenceOf,
} from '../../testing/keeperOfTest.ts'
import type { WalletKeeper } from '../WalletKeeper.ts'

async function begin(keeper: WalletKeeper, words: 12 | 24 = 12) {
  const shown = await keeper.answer({ ask: 'begin-create', words })
  if (shown.reply !== 'words') throw new Error(JSON.stringify(shown))
  return { ...shown, right: shown.check.map((place) => shown.words[place] ?? '') }
}

const finish = (answers: readonly string[], password = goodPassword): KeeperRequest => ({
  ask: 'finish-create',
  answers: [...answers],
  password,
})

describe('create', () => {
  test.each([12, 24] as const)(
    'K01 default: %i words from the system’s randomness, on the path that every wallet takes',
    async (count) => {
      const drawn: number[] = []
      const { keeper } = await keeperOfTest({
        crypto: {
          ...cheapCrypto,
          random: (length) => {
            drawn.push(length)
            return crypto.getRandomValues(new Uint8Array(length))
          },
        },
      })
      const { words, right } = await begin(keeper, count)
      expect(words).toHaveLength(count)
      expect(drawn[0], 'bytes of entropy').toBe(count === 12 ? 16 : 32)
      expect(validateMnemonic(words.join(' '), wordlist)).toBe(true)
      expect(await keeper.answer(finish(right))).toMatchObject({ reply: 'state', wallet: { status: 'open' } })
      await keeper.answer({ ask: 'add-account', name: 'Second' })
      expect(keeper.view().accounts).toMatchObject(
        [0, 1].map((addressIndex) => ({
          address: mnemonicToAccount(words.join(' '), { addressIndex }).address,
          path: `m/44'/60'/0'/0/${addressIndex}`,
        })),
      )
    },
  )

  test('K01 behavior: no two wallets are alike, and the places that are asked for differ', async () => {
    const { keeper } = await keeperOfTest()
    const all = await Promise.all(Array.from({ length: 40 }, () => begin(keeper, 24)))
    expect(new Set(all.map(({ words }) => words.join(' '))).size).toBe(40)
    expect(new Set(all.flatMap(({ check }) => check)).size).toBeGreaterThan(20)
    for (const { check } of all) {
      expect(new Set(check).size).toBe(4)
      expect(check).toEqual(check.toSorted((a, b) => a - b))
    }
  })

  test('K07 behavior: nothing is written before the words came back right', async () => {
    const { keeper, files } = await keeperOfTest()
    const { right } = await begin(keeper)
    const untouched = () => expect([files.present, files.previous]).toEqual([null, null])
    untouched()
    for (const answers of [[], right.slice(1), [...right, 'abandon'], ['', '', ''], right.toReversed()]) {
      const reply = await keeper.answer(finish(answers))
      // The one in five hundred where a reversed answer is the same is not this seed's.
      expect(sentenceOf(reply)).toMatch(/Not the word that was shown: number|Too many of the words/)
      untouched()
    }
    expect(sentenceOf(await keeper.answer(finish(right)))).toContain('no new words to check')
    untouched()
    const again = await begin(keeper)
    expect(sentenceOf(await keeper.answer(finish(again.right, '12345678')))).toContain('too short')
    untouched()
    expect(await keeper.answer(finish(again.right.map((word) => ` ${word.toUpperCase()} `)))).toMatchObject({
      reply: 'state',
    })
    expect(files.present).not.toBeNull()
    expect(files.previous).toEqual(files.present)
  })

  test('K07 behavior: a wallet that is there is never written over', async () => {
    const { keeper, files } = await createdWallet()
    const before = files.present
    expect(sentenceOf(await keeper.answer({ ask: 'begin-create', words: 12 }))).toContain('never written over')
    await keeper.answer({ ask: 'lock' })
    expect(sentenceOf(await keeper.answer({ ask: 'begin-create', words: 24 }))).toContain('never written over')
    expect(files.present).toBe(before)
  })

  test('K07 behavior: a wallet whose words the person has gives way to a new one; its files are kept, and its words bring it back', async () => {
    const { keeper, files, words } = await createdWallet()
    const [kept, account] = [files.present, keeper.view().chosen ?? '']
    const instead = { ask: 'begin-create', words: 12, insteadOf: account } as const
    expect(sentenceOf(await keeper.answer(instead))).toContain('Lock it first')
    await keeper.answer({ ask: 'lock' })
    // Of some other wallet nothing was said that counts here.
    for (const request of [
      { ask: 'begin-create', words: 12 },
      { ...instead, insteadOf: '0x00000000219ab540356cBB839Cbe05303d7705Fa' },
    ] as const)
      expect(await keeper.answer(request)).toMatchObject({ reply: 'refused', about: 'wallet' })
    const shown = await keeper.answer(instead)
    if (shown.reply !== 'words') throw new Error(JSON.stringify(shown))
    const right = shown.check.map((place) => shown.words[place] ?? '')
    expect(sentenceOf(await keeper.answer(finish(['', '', ''], otherPassword)))).toContain('Not the word')
    expect([files.present, files.aside]).toEqual([kept, []])
    expect(await keeper.answer(finish(right, otherPassword))).toMatchObject({ reply: 'state' })
    const made = mnemonicToAccount(shown.words.join(' ')).address
    expect(keeper.view()).toMatchObject({ status: 'open', chosen: made, accounts: [{ address: made }] })
    expect(files.aside[0]).toBe(kept)
    const again = (await keeperOfTest({ files })).keeper
    expect(await again.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({ reply: 'refused' })
    const back = { ask: 'restore', words: words.join(' '), password: goodPassword, insteadOf: made } as const
    expect(await again.answer(back)).toMatchObject({ wallet: { chosen: account } })
  })

  test('K07 behavior: new words that were to take a wallet’s place take none once it is open again, and are forgotten with a lock', async () => {
    const { keeper, files } = await createdWallet()
    const before = files.present
    const instead = { ask: 'begin-create', words: 12, insteadOf: keeper.view().chosen ?? '' } as const
    await keeper.answer({ ask: 'lock' })
    const shown = await keeper.answer(instead)
    if (shown.reply !== 'words') throw new Error(JSON.stringify(shown))
    const right = shown.check.map((place) => shown.words[place] ?? '')
    await keeper.answer({ ask: 'unlock', password: goodPassword })
    expect(sentenceOf(await keeper.answer(finish(right)))).toContain('open')
    await keeper.answer({ ask: 'lock' })
    expect(sentenceOf(await keeper.answer(finish(right)))).toContain('no new words')
    expect([files.present, files.aside]).toEqual([before, []])
  })

  test.each(['keep', 'copy', 'write'])(
    'F17 behavior: where the disk fails at “%s”, the wallet that was to give way still opens',
    async (change) => {
      const { keeper, files } = await createdWallet()
      const account = keeper.view().chosen ?? ''
      await keeper.answer({ ask: 'lock' })
      const shown = await keeper.answer({ ask: 'begin-create', words: 12, insteadOf: account })
      if (shown.reply !== 'words') throw new Error(JSON.stringify(shown))
      files.before = (now) => {
        if (now === change) throw new SaysoError('disk-full', 'The disk is full.')
      }
      const right = shown.check.map((place) => shown.words[place] ?? '')
      expect(await keeper.answer(finish(right, otherPassword))).toMatchObject({ reply: 'refused' })
      files.before = () => {}
      const again = (await keeperOfTest({ files })).keeper
      expect(await again.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({
        wallet: { chosen: account },
      })
    },
  )

  test('K07 behavior: a double click writes one wallet', async () => {
    const { keeper, files } = await keeperOfTest()
    const { right } = await begin(keeper)
    const replies = await Promise.all([keeper.answer(finish(right)), keeper.answer(finish(right))])
    expect(replies.map(({ reply }) => reply).sort()).toEqual(['refused', 'state'])
    expect(files.aside).toEqual([])
  })

  test('K07 behavior: words that were shown are forgotten when the wallet is locked, or nobody comes back', async () => {
    const locked = await keeperOfTest()
    const first = await begin(locked.keeper)
    locked.keeper.lockNow()
    expect(sentenceOf(await locked.keeper.answer(finish(first.right)))).toContain('no new words')
    const left = await keeperOfTest()
    const second = await begin(left.keeper)
    left.clock.pass(601)
    left.keeper.tick()
    expect(sentenceOf(await left.keeper.answer(finish(second.right)))).toContain('no new words')
  })

  test('F17 behavior: a full disk: one sentence, no wallet, and the same words again once there is room', async () => {
    for (const full of ['write', 'copy']) {
      const files = new MemoryFiles()
      const { keeper } = await keeperOfTest({ files })
      const { right } = await begin(keeper)
      files.before = (change) => {
        if (change === full) throw new SaysoError('disk-full', 'The wallet could not be written: the disk is full.')
      }
      expect(sentenceOf(await keeper.answer(finish(right)))).toContain('the disk is full')
      expect([files.present, files.previous]).toEqual([null, null])
      expect(keeper.view().status).toBe('none')
      files.before = () => {}
      expect(await keeper.answer(finish(right))).toMatchObject({ reply: 'state', wallet: { status: 'open' } })
    }
  })
})
