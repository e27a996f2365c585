import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { SaysoError } from '../../../errors/SaysoError.ts'
import { canonicalJson } from '../../../model/BoundPlan.ts'
import {
  createdWallet,
  goodPassword,
  keeperOfTest,
  MemoryFiles,
  otherPassword,
  sentenceOf,
} from '../../testing/keeperOfTest.ts'

const phraseOf = (bytes: number, value = 7) => entropyToMnemonic(new Uint8Array(bytes).fill(value), wordlist)

describe('restore', () => {
  test.each([
    [12, 16],
    [15, 20],
    [18, 24],
    [21, 28],
    [24, 32],
  ])('K01 default: %i words, however they are typed', async (count, bytes) => {
    const words = phraseOf(bytes)
    expect(words.split(' ')).toHaveLength(count)
    const numbered = words.split(' ').map((word, at) => `${at + 1}. ${word.toUpperCase()}`)
    for (const typed of [
      words,
      `  ${words.replaceAll(' ', '\n\t')} `,
      numbered.join('\r\n'),
      words.replaceAll(' ', ', '),
    ]) {
      const { keeper } = await keeperOfTest()
      const reply = await keeper.answer({ ask: 'restore', words: typed, password: goodPassword })
      expect(reply).toMatchObject({ wallet: { status: 'open', chosen: mnemonicToAccount(words).address } })
    }
  })

  test('behavior: what is wrong with the words and with the password is said at once, and of which it is', async () => {
    const { keeper } = await keeperOfTest()
    const restore = (words: string, password: string) => keeper.answer({ ask: 'restore', words, password })
    expect(await restore('zoo', 'short')).toMatchObject({
      about: 'words',
      sentence: expect.stringMatching(/^That is one word.*This password is too short/),
    })
    expect(await restore(phraseOf(16), 'short')).toMatchObject({ about: 'password' })
    expect(await restore('zoo', goodPassword)).toMatchObject({ about: 'words' })
  })

  test.each([
    'test test test test test test test test test test test junk',
    'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
    `${'abandon '.repeat(23)}art`,
    `${'zoo '.repeat(11)}wrong`,
    'all all all all all all all all all all all all',
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
    'myth like bonus scare over problem client lizard pioneer submit female collect',
    'candy maple cake sugar pudding cream honey rich smooth crumble sweet treat',
  ])('behavior: words that everybody knows are said to be so before anything is kept: %s', async (words) => {
    const { keeper, files } = await keeperOfTest()
    const ask = { ask: 'restore', words, password: goodPassword } as const
    const reply = await keeper.answer(ask)
    expect(reply).toMatchObject({ about: 'published', sentence: expect.stringMatching(/^Everybody knows these words/) })
    for (const word of words.split(' ').slice(0, 1)) expect(sentenceOf(reply)).not.toMatch(new RegExp(`\\b${word}\\b`))
    expect(files.present).toBeNull()
    expect(sentenceOf(await keeper.answer({ ...ask, passphrase: 'x' }))).toContain('Only the passphrase')
    expect(files.present).toBeNull()
    const address = mnemonicToAccount(words).address
    expect(await keeper.answer({ ...ask, published: true })).toMatchObject({
      wallet: { status: 'open', chosen: address },
    })
  })

  test('behavior: typos are named by their place, never by what was typed', async () => {
    const { keeper, files } = await keeperOfTest()
    const words = phraseOf(16).split(' ')
    const restore = async (typed: readonly string[]) =>
      sentenceOf(await keeper.answer({ ask: 'restore', words: typed.join(' '), password: goodPassword }))
    const typo = words.map((word, at) => (at === 3 ? 'abandno' : word))
    expect(await restore(typo)).toBe(
      'Word 4 is not one of the 2048 words of the list. Compare them with what you wrote down. Nothing was changed.',
    )
    expect(await restore(typo.map((word, at) => (at === 8 ? 'кошелёк' : word)))).toContain(
      'Words 4 and 9 are not among',
    )
    expect(await restore(words.slice(1))).toContain('Those are 11 words')
    expect(await restore([])).toContain('Those are 0 words')
    expect(await restore(['zoo'])).toContain('That is one word')
    expect(await restore([...words.slice(1), words[0] ?? ''])).toContain('wrong order')
    for (const sentence of [await restore(typo), await restore(words.toReversed())])
      for (const word of [...new Set(words), 'abandno']) expect(sentence).not.toMatch(new RegExp(`\\b${word}\\b`))
    expect(files.present).toBeNull()
  })

  test('K01 behavior: words with a passphrase of their own lead to another wallet, and it is said when they are shown', async () => {
    const { keeper, clock } = await keeperOfTest()
    const words = phraseOf(16)
    const passphrase = 'Ein Käsekuchen'
    await keeper.answer({ ask: 'restore', words, passphrase, password: goodPassword })
    expect(keeper.view().chosen).toBe(mnemonicToAccount(words, { passphrase }).address)
    await keeper.answer({ ask: 'reveal', password: goodPassword })
    clock.pass(30)
    expect(await keeper.answer({ ask: 'reveal', password: goodPassword })).toEqual({
      reply: 'revealed',
      words: words.split(' '),
      passphrase: true,
    })
  })

  test('F20 behavior: both generations damaged: the words bring it back, and what was there is kept aside', async () => {
    const { files, words, keeper: before } = await createdWallet()
    const damaged = new MemoryFiles()
    damaged.record = files.record
    damaged.present = (files.present ?? new Uint8Array()).slice(0, 200)
    damaged.previous = new Uint8Array([1, 2, 3])
    const kept = [damaged.present, damaged.previous]
    const { keeper, clock } = await keeperOfTest({ files: damaged })
    expect(keeper.view()).toMatchObject({ status: 'locked', accounts: [] })
    expect(sentenceOf(await keeper.answer({ ask: 'unlock', password: goodPassword }))).toContain('from its words')
    clock.pass(10)
    const phrase = words.join(' ')
    expect(await keeper.answer({ ask: 'restore', words: phrase, password: otherPassword })).toMatchObject({
      reply: 'state',
    })
    expect(keeper.view().accounts).toEqual(before.view().accounts)
    expect(damaged.aside).toEqual(kept)
    const again = (await keeperOfTest({ files: damaged })).keeper
    expect(await again.answer({ ask: 'unlock', password: otherPassword })).toMatchObject({ reply: 'state' })
  })

  test('behavior: a forgotten password: the wallet’s own words set another one, and the old one opens nothing', async () => {
    const { files, words, keeper: before } = await createdWallet()
    await before.answer({ ask: 'add-account', name: 'Savings' })
    const { keeper } = await keeperOfTest({ files })
    const phrase = words.join(' ')
    expect(await keeper.answer({ ask: 'restore', words: phrase, password: otherPassword })).toMatchObject({
      reply: 'state',
    })
    expect(keeper.view().accounts).toEqual(before.view().accounts)
    for (const [password, reply] of [
      [goodPassword, 'refused'],
      [otherPassword, 'state'],
    ] as const)
      expect(
        await (await keeperOfTest({ files: files.copy() })).keeper.answer({ ask: 'unlock', password }),
      ).toMatchObject({ reply })
  })

  test('K11 behavior: a locked file that was tampered with: a restore keeps only what the words themselves lead to', async () => {
    const { files, words, keeper: before } = await createdWallet()
    await before.answer({ ask: 'add-account', name: 'Savings' })
    const vault = JSON.parse(new TextDecoder().decode(files.present ?? new Uint8Array()))
    const stranger = `0x${'bad'.padEnd(40, '0')}`
    vault.accounts.list[1].address = stranger
    vault.accounts.list.push({ address: `0x${'e'.repeat(40)}`, kind: 'watch', name: 'My cold wallet' })
    vault.accounts.chosen = stranger
    files.present = new TextEncoder().encode(canonicalJson(vault))
    files.previous = files.present
    const { keeper } = await keeperOfTest({ files })
    expect(keeper.view().accounts).toHaveLength(3)
    expect(sentenceOf(await keeper.answer({ ask: 'unlock', password: goodPassword }))).toContain('does not open')
    await keeper.answer({ ask: 'restore', words: words.join(' '), password: otherPassword })
    expect(keeper.view()).toMatchObject({ status: 'open', chosen: before.view().chosen })
    expect(keeper.view().accounts.map(({ name }) => name)).toEqual(['Account 1'])
    expect(keeper.notices().join()).toContain('Add them again')
  })

  test('behavior: another wallet’s words, or an open wallet: nothing is written', async () => {
    const { files, keeper: open, words } = await createdWallet()
    const before = files.present
    const { keeper } = await keeperOfTest({ files })
    const other = { ask: 'restore', words: phraseOf(32), password: otherPassword } as const
    expect(sentenceOf(await keeper.answer(other))).toContain('another wallet')
    expect(sentenceOf(await open.answer({ ...other, words: words.join(' ') }))).toContain('open already')
    expect(files.present).toBe(before)
  })

  test('behavior: another wallet’s words take the place of the one that was named, whose files are kept, and which its words bring back', async () => {
    const { files, words, keeper: made } = await createdWallet()
    const [kept, account] = [files.present, made.view().chosen ?? '']
    const { keeper } = await keeperOfTest({ files })
    const phrase = phraseOf(32)
    const other = { ask: 'restore', words: phrase, password: otherPassword } as const
    expect(await keeper.answer(other)).toMatchObject({ reply: 'refused', about: 'wallet' })
    // Of some other wallet nothing was said that counts here.
    const named = { ...other, insteadOf: mnemonicToAccount(phrase).address }
    expect(await keeper.answer(named)).toMatchObject({ reply: 'refused', about: 'wallet' })
    expect([files.present, files.aside]).toEqual([kept, []])

    expect(await keeper.answer({ ...other, insteadOf: account })).toMatchObject({ reply: 'state' })
    expect(keeper.view()).toMatchObject({ status: 'open', chosen: mnemonicToAccount(phrase).address })
    expect(files.aside[0]).toBe(kept)
    const again = (await keeperOfTest({ files })).keeper
    expect(await again.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({ reply: 'refused' })
    const back = { ask: 'restore', words: words.join(' '), password: goodPassword } as const
    expect(await again.answer({ ...back, insteadOf: mnemonicToAccount(phrase).address })).toMatchObject({
      wallet: { chosen: account },
    })
  })

  test.each(['keep', 'copy', 'write'])(
    'behavior: where the disk fails at “%s”, the wallet that was there still opens',
    async (change) => {
      const { files, keeper: made } = await createdWallet()
      const insteadOf = made.view().chosen ?? ''
      const { keeper } = await keeperOfTest({ files })
      files.before = (now) => {
        if (now === change) throw new SaysoError('disk-full', 'The disk is full.')
      }
      const reply = await keeper.answer({ ask: 'restore', words: phraseOf(32), password: otherPassword, insteadOf })
      expect(reply).toMatchObject({ reply: 'refused' })
      files.before = () => {}
      const again = (await keeperOfTest({ files })).keeper
      expect(await again.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({
        wallet: { chosen: insteadOf },
      })
    },
  )
})
