import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WalletKeeper } from '../keeper/WalletKeeper.ts'
import {
  cheapCrypto,
  createdWallet,
  goodPassword,
  keeperOfTest,
  MemoryFiles,
  otherPassword,
  sentenceOf,
  TestClock,
} from '../testing/keeperOfTest.ts'
import type { VaultCrypto } from '../VaultCrypto.ts'
import { answerSurface, type Surface } from './answerSurface.ts'
import { refused } from './refused.ts'
import type { KeeperRequest } from './SurfaceRequest.ts'

/** A surface that leads to this wallet alone: limits are the signer's, beside it. */
function surfaceOf(keeper: WalletKeeper): Surface {
  return async (request) =>
    request.ask === 'change-limit' || request.ask === 'limits' ? refused('No limits here.') : keeper.answer(request)
}

const account = '0x00000000219ab540356cBB839Cbe05303d7705Fa'

/** Real ciphers that remember every buffer in which a secret was handed in or out. */
function watchedCrypto(): { readonly crypto: VaultCrypto; readonly secrets: Map<string, Uint8Array[]> } {
  const secrets = new Map<string, Uint8Array[]>()
  const note = (what: string, bytes: Uint8Array): Uint8Array => {
    secrets.set(what, [...(secrets.get(what) ?? []), bytes])
    return bytes
  }
  const crypto: VaultCrypto = {
    ...cheapCrypto,
    scrypt: async (secret, salt, cost) =>
      note('derived', await cheapCrypto.scrypt(note('password', secret), salt, cost)),
    seal: (key, nonce, header, plain) => cheapCrypto.seal(note('key', key), nonce, header, note('plain', plain)),
    open: (key, nonce, header, sealed) => note('opened', cheapCrypto.open(note('key', key), nonce, header, sealed)),
    aes128Ctr: (key, counter, bytes) => cheapCrypto.aes128Ctr(note('key', key), counter, note('plain', bytes)),
  }
  return { crypto, secrets }
}

describe('answerSurface', () => {
  test('default: a message is parsed and answered', async () => {
    const { keeper } = await createdWallet()
    expect(await answerSurface(surfaceOf(keeper), { ask: 'state' })).toEqual({ reply: 'state', wallet: keeper.view() })
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a number', 7],
    ['an unknown request', { ask: 'sign', hash: '0x00' }],
    ['a raw key', { ask: 'private-key', password: goodPassword }],
    ['a field too many', { ask: 'lock', andThen: 'sign' }],
    ['13 words', { ask: 'begin-create', words: 13 }],
    ['a password of a megabyte', { ask: 'unlock', password: 'x'.repeat(1_000_000) }],
    ['a name that is too long', { ask: 'add-account', name: 'x'.repeat(61) }],
    ['something else for a password', { ask: 'unlock', password: { toString: () => goodPassword } }],
  ])('K09 behavior: %s is refused, in a sentence that repeats nothing', async (_name, message) => {
    const { keeper, files } = await createdWallet()
    const before = files.present
    const sentence = sentenceOf(await answerSurface(surfaceOf(keeper), message))
    expect(sentence).toBe(
      'The wallet cannot read that: something is missing, too long, or not of its kind. Nothing was done.',
    )
    expect(files.present).toBe(before)
  })

  test('K08 behavior: whatever was asked, no secret stays in a buffer once it is locked', async () => {
    const { crypto, secrets } = watchedCrypto()
    const { keeper, clock } = await createdWallet({ crypto })
    const address = keeper.view().accounts[0]?.address ?? ''
    const requests: readonly KeeperRequest[] = [
      { ask: 'add-account', name: 'Second' },
      { ask: 'reveal', password: goodPassword },
      { ask: 'reveal', password: goodPassword },
      { ask: 'export', password: goodPassword, address, keystorePassword: otherPassword },
      { ask: 'export', password: goodPassword, address, keystorePassword: otherPassword },
      { ask: 'change-password', password: goodPassword, next: otherPassword },
      { ask: 'lock' },
      { ask: 'unlock', password: goodPassword },
      { ask: 'unlock', password: otherPassword },
    ]
    const replies = new Set<string>()
    for (const request of requests) {
      replies.add((await keeper.answer(request)).reply)
      clock.pass(30)
    }
    expect([...replies].sort()).toEqual(['exported', 'refused', 'revealed', 'state', 'waiting'])
    keeper.vaultOf(keeper.view().accounts[0]?.address ?? account).withKey((key) => key.sign(new Uint8Array(32)))
    keeper.lockNow()
    expect([...secrets.keys()].sort()).toEqual(['derived', 'key', 'opened', 'password', 'plain'])
    for (const [what, buffers] of secrets)
      for (const buffer of buffers)
        expect(
          buffer.every((byte) => byte === 0),
          `${what}, ${buffer.length} bytes`,
        ).toBe(true)
  })

  test('K08 behavior: a key that was given for a signature is wiped after it, and cannot be taken along', async () => {
    const { keeper } = await createdWallet()
    const address = keeper.view().accounts[0]?.address ?? account
    const kept = keeper.vaultOf(address).withKey((key) => key)
    expect(kept.privateKey).toBeNull()
    expect(() => kept.sign(new Uint8Array(32))).toThrow()
  })

  test('K11 behavior: no refusal, no state, no error and no file ever carries a password or a word', async () => {
    const password = 'canary-Gr8 heron velvet 71'
    const { keeper, files, words, clock } = await createdWallet()
    const request = fc.oneof<fc.Arbitrary<KeeperRequest>[]>(
      fc.constant({ ask: 'unlock', password }),
      fc.constant({ ask: 'lock' }),
      fc.constant({ ask: 'unlock', password: goodPassword }),
      fc.constant({ ask: 'reveal', password }),
      fc.constant({ ask: 'change-password', password, next: otherPassword }),
      fc.constant({ ask: 'change-password', password: goodPassword, next: password.slice(0, 8) }),
      fc.constant({ ask: 'restore', words: `${words.slice(0, 11).join(' ')} ${password}`, password }),
      fc.constant({ ask: 'restore', words: words.toReversed().join(' '), password }),
      fc.constant({ ask: 'finish-create', answers: words.slice(0, 3), password }),
      fc.constant({ ask: 'export', password, address: account, keystorePassword: password }),
      fc.constant({ ask: 'rename', address: account, name: 'x' }),
    )
    await fc.assert(
      fc.asyncProperty(request, fc.nat(2_000), async (asked, seconds) => {
        clock.pass(seconds)
        const reply = await answerSurface(surfaceOf(keeper), asked)
        const seen = `${JSON.stringify(reply)}${JSON.stringify(keeper.view())}${keeper.notices().join()}`
        expect(seen).not.toContain('canary')
        for (const word of words)
          expect(seen).not.toMatch(new RegExp(`\\b${word} ${words.at(words.indexOf(word) + 1)}\\b`))
      }),
      { numRuns: 300 },
    )
    for (const bytes of [files.present, files.previous, files.record])
      expect(new TextDecoder().decode(bytes ?? new Uint8Array())).not.toContain('canary')
  })

  test('behavior: an error that nobody thought of is one plain sentence, without its words', async () => {
    const files = new MemoryFiles()
    const { keeper } = await keeperOfTest({
      files,
      crypto: {
        ...cheapCrypto,
        random: () => {
          throw new Error(`no entropy for ${goodPassword}`)
        },
      },
    })
    const sentence = sentenceOf(await keeper.answer({ ask: 'begin-create', words: 12 }))
    expect(sentence).toContain('Something went wrong inside the wallet')
    expect(sentence).not.toContain(goodPassword)
  })

  test('behavior: a derivation for which there is no memory is no wrong password', async () => {
    const { files } = await createdWallet()
    const { keeper } = await keeperOfTest({
      files,
      clock: new TestClock(),
      crypto: { ...cheapCrypto, scrypt: () => Promise.reject(new RangeError('memory limit exceeded')) },
    })
    const reply = await keeper.answer({ ask: 'unlock', password: goodPassword })
    expect(reply).toMatchObject({ reply: 'refused', retryAfterSeconds: null })
    expect(JSON.parse(new TextDecoder().decode(files.record ?? new Uint8Array())).wrongTries).toBe(0)
  })

  test('behavior: the practice wallet is open from the start, keeps several accounts, and has no words to show', async () => {
    const { keeper, clock } = await keeperOfTest({ purpose: 'practice', practiceKey: new Uint8Array(32).fill(3) })
    expect(await keeper.answer({ ask: 'add-account', name: 'Second' })).toMatchObject({ reply: 'state' })
    clock.pass(100_000)
    keeper.tick()
    keeper.lockNow()
    expect(keeper.view()).toMatchObject({ status: 'open', locksAfterSeconds: null })
    for (const request of [
      { ask: 'reveal', password: '' },
      { ask: 'lock' },
      { ask: 'begin-create', words: 12 },
      { ask: 'change-password', password: '', next: otherPassword },
    ] as const)
      expect(sentenceOf(await keeper.answer(request))).toContain('practice wallet')
  })
})
