import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createVault, openVault } from '../../wallet/Vault.ts'
import type { VaultFiles } from '../../wallet/VaultFiles.ts'
import { readVault, type SealedVault, writeVault } from '../../wallet/vaultFormat.ts'
import { nodeVaultCrypto as crypto } from './nodeVaultCrypto.ts'
import { openPracticeVault } from './openPracticeVault.ts'
import { openProfile, type Profile } from './profile.ts'

const unlock = new Uint8Array(32).fill(9)

function memoryFiles(): VaultFiles & { present: Uint8Array | null; previous: Uint8Array | null; restored: number } {
  return {
    present: null,
    previous: null,
    restored: 0,
    read() {
      return this.present
    },
    readPrevious() {
      return this.previous
    },
    write(bytes) {
      this.previous = this.present ?? bytes
      this.present = bytes
    },
    restorePrevious() {
      this.restored += 1
      this.present = this.previous
      return 'kept'
    },
  }
}

function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'))
}
function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

describe('nodeVaultCrypto', () => {
  test('K10 RFC 7914 scrypt vector', async () => {
    const text = (of: string) => new TextEncoder().encode(of)
    const key = await crypto.scrypt(text('pleaseletmein'), text('SodiumChloride'), { N: 16384, r: 8, p: 1 })
    expect(hex(key)).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2')
  })

  test('K10 RFC 5869 HKDF vector 1', () => {
    const key = crypto.hkdfSha256(
      fromHex('0b'.repeat(22)),
      fromHex('000102030405060708090a0b0c'),
      fromHex('f0f1f2f3f4f5f6f7f8f9'),
    )
    expect(hex(key)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf')
  })

  test('K10 AES-256-GCM vectors 13 and 14 of its authors', () => {
    const key = new Uint8Array(32)
    const nonce = new Uint8Array(12)
    const none = new Uint8Array(0)
    expect(hex(crypto.seal(key, nonce, none, none))).toBe('530f8afbc74536b9a963b4f1c4cb738b')
    expect(hex(crypto.seal(key, nonce, none, new Uint8Array(16)))).toBe(
      'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    )
  })
})

describe('vault', () => {
  test('default: opens again to the same account, and not with another key', async () => {
    const files = memoryFiles()
    const { account } = await createVault('practice', unlock, crypto, files)
    expect((await openVault(unlock, crypto, files))?.vault.account).toBe(account)
    await expect(openVault(new Uint8Array(32), crypto, files)).rejects.toMatchObject({ code: 'vault-corrupt' })
    await expect(createVault('practice', unlock, crypto, files)).rejects.toThrow('never written over')
  })

  test('K11 behavior: each byte flipped and each length: one error, the files untouched', async () => {
    const files = memoryFiles()
    await createVault('practice', unlock, crypto, files)
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
    expect(files.restored).toBe(0)
  })

  test('K04 behavior: a cheaper or dearer key derivation, or another purpose, is no vault', () => {
    const real: SealedVault = {
      header: {
        magic: 'sayso-vault',
        version: 1,
        cipher: 'aes-256-gcm',
        vaultId: '00'.repeat(16),
        generation: 1,
        purpose: 'real',
        kdf: { name: 'scrypt', N: 2 ** 18, r: 8, p: 1, salt: '00'.repeat(32) },
      },
      dataKey: { nonce: '00'.repeat(12), sealed: '00'.repeat(48) },
      secret: { nonce: '00'.repeat(12), sealed: '00'.repeat(116) },
    }
    const text = new TextDecoder().decode(writeVault(real))
    const readText = (of: string) => readVault(new TextEncoder().encode(of))
    expect(readText(text)).toEqual(real)
    for (const n of [2 ** 16, 2 ** 21, 2 ** 30, 2 ** 18 + 1])
      expect(readText(text.replace('262144', String(n)))).toBeNull()
    expect(readText(text.replace('"real"', '"practice"'))).toBeNull()
    expect(readText(text.replace('"p":1', '"p":64'))).toBeNull()
    expect(readText(`${text}\n`)).toBeNull()
  })

  test('behavior: a real vault opens with its password, through scrypt at N = 2^18', { timeout: 30_000 }, async () => {
    const files = memoryFiles()
    const password = new TextEncoder().encode('correct horse battery staple')
    const { account, purpose } = await createVault('real', password, crypto, files)
    expect(purpose).toBe('real')
    const opened = await openVault(password, crypto, files)
    expect(opened?.vault.account).toBe(account)
    opened?.vault.lock()
    expect(() => opened?.vault.withKey(() => 1)).toThrow('locked')
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
