import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createdWallet, goodPassword, keeperOfTest } from '../testing/keeperOfTest.ts'
import { type KeychainFacts, keychainLayer } from './keychainLayer.ts'

const linux = (backend: string | null): KeychainFacts => ({ platform: 'linux', available: true, backend })

describe('keychainLayer', () => {
  test.each<[KeychainFacts, string]>([
    [linux('gnome_libsecret'), 'real'],
    [linux('kwallet6'), 'real'],
    [{ platform: 'darwin', available: true, backend: null }, 'real'],
    [{ platform: 'win32', available: true, backend: null }, 'real'],
    [linux('basic_text'), 'pretended'],
    [linux('unknown'), 'pretended'],
    [linux(null), 'pretended'],
    [linux('something_new'), 'pretended'],
    [{ platform: 'other', available: true, backend: null }, 'pretended'],
    [{ platform: 'linux', available: false, backend: 'gnome_libsecret' }, 'absent'],
  ])('K05 default: %j is %s', (facts, status) => {
    expect(keychainLayer(facts).status).toBe(status)
  })

  test('K05 behavior: nothing but a real keychain is ever called protection', () => {
    const facts = fc.record({
      platform: fc.constantFrom('linux', 'darwin', 'win32', 'other'),
      available: fc.boolean(),
      backend: fc.option(fc.oneof(fc.string(), fc.constantFrom('basic_text', 'kwallet', 'gnome_libsecret'))),
    }) satisfies fc.Arbitrary<KeychainFacts>
    fc.assert(
      fc.property(facts, (one) => {
        const { status, sentence } = keychainLayer(one)
        expect(sentence.includes('can be a second layer')).toBe(status === 'real')
        if (status === 'real') expect(one.available && one.backend !== 'basic_text').toBe(true)
        else expect(sentence).toMatch(/protects nothing|no keychain/)
        expect(sentence).toMatch(/password/)
      }),
    )
  })

  test('K05 F28 behavior: a keychain that comes or goes changes nothing: the password alone opens the wallet', async () => {
    const { files, keeper } = await createdWallet()
    const text = new TextDecoder().decode(files.present ?? new Uint8Array())
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['accounts', 'dataKey', 'header', 'secret'])
    // The file as it would be on another machine: nothing beside it.
    const elsewhere = files.copy()
    elsewhere.record = null
    const opened = await keeperOfTest({ files: elsewhere })
    expect(await opened.keeper.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({ reply: 'state' })
    expect(opened.keeper.view().accounts).toEqual(keeper.view().accounts)
  })
})
