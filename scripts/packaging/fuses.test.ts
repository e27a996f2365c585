import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { root } from '../bootstrap/root.mjs'
import { readFuses, wantedFuses } from './fuses.ts'
import { makePlaceholderRuntime } from './makePlaceholderRuntime.ts'

const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

/** What the packaging config asks for, by electron-builder's names. */
const asked = new Map(
  [...(/^electronFuses:\n((?: {2}.*\n)+)/m.exec(config)?.[1] ?? '').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(
    ([, name = '', value]) => [name, value === 'true'],
  ),
)
const at = (name: string): boolean => asked.get(name) ?? false

describe('fuses', () => {
  test('E01: what the packaging asks for, flipped in a program of Electron’s shape, is what was decided', async () => {
    expect([...asked.keys()].sort()).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'enableNodeCliInspectArguments',
      'enableNodeOptionsEnvironmentVariable',
      'grantFileProtocolExtraPrivileges',
      'loadBrowserProcessSpecificV8Snapshot',
      'onlyLoadAppFromAsar',
      'resetAdHocDarwinSignature',
      'runAsNode',
    ])
    const runtime = makePlaceholderRuntime()
    try {
      const program = join(runtime, 'electron')
      // As Electron ships them, they are not what was decided: each that differs has to be flipped.
      expect(await readFuses(program)).not.toEqual(wantedFuses)
      await flipFuses(program, {
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: at('runAsNode'),
        [FuseV1Options.EnableCookieEncryption]: at('enableCookieEncryption'),
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: at('enableNodeOptionsEnvironmentVariable'),
        [FuseV1Options.EnableNodeCliInspectArguments]: at('enableNodeCliInspectArguments'),
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: at('enableEmbeddedAsarIntegrityValidation'),
        [FuseV1Options.OnlyLoadAppFromAsar]: at('onlyLoadAppFromAsar'),
        [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: at('loadBrowserProcessSpecificV8Snapshot'),
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: at('grantFileProtocolExtraPrivileges'),
      })
      expect(await readFuses(program)).toEqual(wantedFuses)
    } finally {
      rmSync(runtime, { recursive: true })
    }
  })

  test('E02: running as Node, Node’s options and its inspector are switched off inside the program', () => {
    for (const name of ['runAsNode', 'enableNodeOptionsEnvironmentVariable', 'enableNodeCliInspectArguments'])
      expect(asked.get(name), name).toBe(false)
  })

  test('E03: the app is loaded from its sealed archive only, which is checked where the system can; nothing of it lies beside', () => {
    expect(at('onlyLoadAppFromAsar')).toBe(true)
    expect(at('enableEmbeddedAsarIntegrityValidation')).toBe(true)
    expect(at('loadBrowserProcessSpecificV8Snapshot')).toBe(false)
    expect(config).toMatch(/^asar: true$/m)
    expect(config).not.toMatch(/asarUnpack|disableSanityCheckAsar|disableAsarIntegrity/)
    const beside = [...config.matchAll(/^ {2}- from: (.+)$/gm)].map(([, from]) => from)
    // The icon is a picture, which the window shows and nothing runs.
    expect(beside).toEqual(['out/anvil', 'assets/practice-chain', 'assets/icons/png/256x256.png', 'LICENSE', 'NOTICE'])
  })
})
