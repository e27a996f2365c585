import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { getAddress } from 'viem'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createVault } from '../../wallet/createVault.ts'
import { withAccountKey } from '../../wallet/HeldVault.ts'
import { openVault } from '../../wallet/openVault.ts'
import { cheapCrypto, MemoryFiles } from '../../wallet/testing/keeperOfTest.ts'
import { practiceVaultV1, realVaultV1 } from '../../wallet/testing/vaultsOfVersion1.ts'
import { readVault, type VaultPurpose } from '../../wallet/vaultFormat.ts'
import { makeSecret } from '../../wallet/vaultSecret.ts'
import { writeAccounts } from '../../wallet/writeAccounts.ts'
import { nodeVaultCrypto as crypto } from './nodeVaultCrypto.ts'
import { openPracticeKeeper, openPracticeVault } from './openPracticeVault.ts'
import { openProfile, type Profile } from './profile.ts'

const unlock = new Uint8Array(32).fill(9)

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

describe('vault', () => {
  const make = (files: MemoryFiles, purpose: VaultPurpose = 'practice', key: Uint8Array = unlock, using = crypto) =>
    createVault({ purpose, unlock: key, secret: makeSecret(using.random(16)) }, using, files)

  test('default: opens again to the same account, and not with another key', async () => {
    const files = new MemoryFiles()
    const { accounts } = (await make(files)).sealed
    expect((await openVault(unlock, crypto, files))?.held.sealed.accounts).toEqual(accounts)
    await expect(openVault(new Uint8Array(32), crypto, files)).rejects.toMatchObject({ code: 'vault-corrupt' })
    await expect(make(files)).rejects.toThrow('never written over')
  })

  test('K11 behavior: each byte flipped and each length: one error, the files untouched', async () => {
    const files = new MemoryFiles()
    await make(files)
    const sound = files.present ?? new Uint8Array()
    const messages = new Set<string>()
    async function expectOneError(bytes: Uint8Array): Promise<void> {
      files.present = bytes
      files.previous = bytes
      const copy = hex(bytes)
      await openVault(unlock, crypto, files).then(
        () => messages.add('opened'),
        (thrown: unknown) => messages.add(String(thrown)),
      )
      expect(hex(files.present) + hex(files.previous)).toBe(copy + copy)
    }
    for (let at = 0; at < sound.length; at += 1) {
      await expectOneError(sound.map((byte, place) => (place === at ? byte ^ (1 << (at % 8)) : byte)))
      await expectOneError(sound.slice(0, at))
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        await expectOneError(sound.map((byte, place) => (place === at ? byte ^ mask : byte)))
      }),
      { numRuns: 500 },
    )
    expect([...messages]).toEqual([expect.stringContaining('The wallet does not open')])
    expect(files.aside).toEqual([])
  })

  test('K02, K04 behavior: a cheaper or dearer key derivation, or another purpose, is no vault', async () => {
    const files = new MemoryFiles()
    await make(files, 'real', unlock, cheapCrypto)
    const text = new TextDecoder().decode(files.present ?? new Uint8Array())
    const readText = (of: string) => readVault(new TextEncoder().encode(of))
    expect(readText(text)?.header).toMatchObject({ version: 2, purpose: 'real', kdf: { N: 2 ** 18, r: 8, p: 1 } })
    for (const n of [2 ** 16, 2 ** 21, 2 ** 30, 2 ** 18 + 1])
      expect(readText(text.replace('262144', String(n)))).toBeNull()
    expect(readText(text.replace('"real"', '"practice"'))).toBeNull()
    expect(readText(text.replace('"p":1', '"p":64'))).toBeNull()
    expect(readText(`${text}\n`)).toBeNull()
    expect(readText(text.padEnd(200_000))).toBeNull()
  })

  test('K03 behavior: a real vault opens with its password, through scrypt at N = 2^18', {
    timeout: 90_000,
  }, async () => {
    const files = new MemoryFiles()
    const password = new TextEncoder().encode('correct horse battery staple')
    const { sealed } = await make(files, 'real', password)
    expect(sealed.header.kdf).toMatchObject({ name: 'scrypt', N: 262_144, r: 8, p: 1 })
    const opened = await openVault(password, crypto, files)
    expect(opened?.held.sealed).toEqual(sealed)
  })

  test('K03 behavior: vaults of version 1 open to the very key that is in them, and their files stay', async () => {
    for (const [before, key] of [
      [practiceVaultV1, practiceVaultV1.unlock],
      [realVaultV1, new TextEncoder().encode(realVaultV1.password)],
    ] as const) {
      const files = new MemoryFiles()
      files.present = new TextEncoder().encode(before.file)
      files.previous = files.present
      const opened = await openVault(key, crypto, files)
      if (opened === null) throw new Error('no vault')
      const account = getAddress(opened.held.sealed.accounts.chosen)
      expect(account).toBe(before.account)
      const found = withAccountKey(opened.held, account, crypto, ({ privateKey }) =>
        hex(privateKey ?? new Uint8Array()),
      )
      expect(found).toBe(before.key)
      expect(new TextDecoder().decode(files.present)).toBe(before.file)
      // What changes is written as version 2, without another derivation, and opens with the same secret.
      const [first, ...more] = opened.held.sealed.accounts.list
      if (first === undefined) throw new Error('no account')
      const renamed = { list: [{ ...first, name: 'Mine' }, ...more], chosen: opened.held.sealed.accounts.chosen }
      writeAccounts(opened.held, renamed, crypto, files)
      expect((await openVault(key, crypto, files))?.held.sealed).toMatchObject({
        header: { version: 2, generation: 2 },
        accounts: renamed,
      })
    }
  })
})

describe('openPracticeVault', () => {
  let folder = ''
  let profile: Profile
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sayso-vault-'))
    profile = openProfile(join(folder, 'profile'))
  })
  afterEach(() => {
    profile.release()
    rmSync(folder, { recursive: true, force: true })
  })

  test('default: makes an account at the first start, and finds it at the next', async () => {
    const first = await openPracticeVault(profile)
    const second = await openPracticeVault(profile)
    expect(second.vault.account).toBe(first.vault.account)
    expect(first.vault.purpose).toBe('practice')
    for (const path of [profile.practiceVault, `${profile.practiceVault}.bak`, profile.practiceUnlockKey])
      expect(statSync(path).mode & 0o777, path).toBe(0o600)
    expect(readFileSync(profile.practiceUnlockKey, 'utf8')).toContain('practice keys protect nothing of worth')
  })

  test('behavior: a profile of version 1 opens unchanged, and is written as version 2 with the first change', async () => {
    mkdirSync(join(profile.folder, 'practice'), { recursive: true })
    writeFileSync(profile.practiceVault, practiceVaultV1.file)
    writeFileSync(`${profile.practiceVault}.bak`, practiceVaultV1.file)
    writeFileSync(profile.practiceUnlockKey, `practice keys protect nothing of worth\n${'09'.repeat(32)}\n`)
    const keeper = await openPracticeKeeper(profile)
    expect(keeper.view()).toMatchObject({ status: 'open', chosen: practiceVaultV1.account, locksAfterSeconds: null })
    expect(readFileSync(profile.practiceVault, 'utf8')).toBe(practiceVaultV1.file)
    expect(await keeper.answer({ ask: 'add-account', name: 'Second' })).toMatchObject({ reply: 'state' })
    expect(readFileSync(`${profile.practiceVault}.bak`, 'utf8')).toBe(practiceVaultV1.file)
    expect((await openPracticeKeeper(profile)).view()).toEqual(keeper.view())
    expect((await openPracticeVault(profile)).vault.account).toBe(practiceVaultV1.account)
  })

  test('F20 behavior: truncated or missing, its previous generation opens and takes its place', async () => {
    const { vault } = await openPracticeVault(profile)
    truncateSync(profile.practiceVault, 100)
    const again = await openPracticeVault(profile)
    expect(again.vault.account).toBe(vault.account)
    expect(again.notices[0]).toContain('vault.json.corrupt-1')
    rmSync(profile.practiceVault)
    expect((await openPracticeVault(profile)).notices[0]).toContain('missing')
    expect((await openPracticeVault(profile)).notices).toEqual([])
  })

  test('F20 behavior: both generations damaged, or the key beside them: one sentence, nothing changed', async () => {
    await openPracticeVault(profile)
    const key = readFileSync(profile.practiceUnlockKey)
    rmSync(profile.practiceUnlockKey)
    await expect(openPracticeVault(profile)).rejects.toMatchObject({ code: 'vault-corrupt' })
    writeFileSync(profile.practiceUnlockKey, 'nonsense')
    await expect(openPracticeVault(profile)).rejects.toMatchObject({ code: 'vault-corrupt' })
    writeFileSync(profile.practiceUnlockKey, key)
    for (const path of [profile.practiceVault, `${profile.practiceVault}.bak`]) writeFileSync(path, 'nonsense')
    await expect(openPracticeVault(profile)).rejects.toThrow('practice wallet is damaged')
    expect(readFileSync(profile.practiceVault, 'utf8')).toBe('nonsense')
    expect(readdirSync(join(profile.folder, 'practice')).sort()).toEqual([
      'chain',
      'unlock.key',
      'vault.json',
      'vault.json.bak',
    ])
  })
})
