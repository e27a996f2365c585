import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../bootstrap/root.mjs'
import { isTest } from './checkImports.ts'
import { readFiles } from './readFiles.ts'
import { readSource } from './readSource.ts'

const files = readFiles(root)
const product = [...files].filter(([path]) => /^(src|electron|renderer|chromium)\//.test(path) && !isTest(path))

/** Everything that a file reaches through its imports, types and all. */
function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const next = [...starts]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const text = files.get(at)
    if (seen.has(at) || text === undefined) continue
    seen.add(at)
    for (const { specifier } of readSource(at, text).imports)
      if (specifier.startsWith('.')) next.push(join(at, '..', specifier).replaceAll('\\', '/'))
  }
  return seen
}

describe('what there is no way to', () => {
  test('A24: from where a model is asked, by no import, to keys, vaults, the journal, the address book or files', () => {
    const model = product.map(([path]) => path).filter((path) => path.startsWith('src/intent/'))
    const reached = reachedFrom(model)
    expect(reached.size).toBeGreaterThan(100)
    expect(
      [...reached].filter((path) => /^src\/(wallet|journal|host|execution|chain|corridor|api)\//.test(path)),
    ).toEqual([])
    const used = [...reached].flatMap((path) => readSource(path, files.get(path) ?? '').imports)
    // A public list of words, and no code: by it the words of a wallet are known, and refused before a model could see them.
    const list = '@scure/bip39/wordlists/english.js'
    expect(
      used.filter(({ specifier }) => specifier !== list && /^node:|^@scure|^viem\/accounts/.test(specifier)),
    ).toEqual([])
  })

  test('A03, A41: to a name service but for addresses, in one room: no text of a record is read', () => {
    const asks = /getEns|ensUniversal|ens_resolve|namehash|labelhash|toCoinType|\bENSIP|resolver\(|viem\/ens/
    const asking = product.filter(([, text]) => asks.test(text)).map(([path]) => path)
    expect(asking.filter((path) => !path.startsWith('src/chain/ens/') && path !== 'src/model/ResolvedName.ts')).toEqual(
      [],
    )
    const reads = /text\(bytes32|getEnsText|getEnsAvatar|contenthash|\bABI\(bytes32/
    expect(product.filter(([, text]) => reads.test(text)).map(([path]) => path)).toEqual([])
  })

  test('K05: to a keychain: no source of the product knows one, so none can be called protection', () => {
    const keeps =
      /safeStorage|keytar|libsecret|gnome.?keyring|\bkwallet|SecKeychain|SecItemAdd|CryptProtectData|CredWrite/i
    expect(product.filter(([, text]) => keeps.test(text)).map(([path]) => path)).toEqual([])
  })

  test('E17: to an update: no updater among the packages, in the sources, or in what is packed', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8')
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
    for (const name of ['electron-updater', 'update-electron-app', 'electron-simple-updater', 'node-updater'])
      for (const text of [manifest, lock]) expect(text.includes(`"${name}"`), name).toBe(false)
    expect(lock).not.toContain('node_modules/electron-updater')
    const updates = /autoUpdater|electron-updater|checkForUpdates|quitAndInstall|setFeedURL/
    expect(product.filter(([, text]) => updates.test(text)).map(([path]) => path)).toEqual([])
    expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).toMatch(/^publish: null$/m)
  })
})
