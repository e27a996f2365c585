import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { startSigner, type Utility } from './startSigner.ts'

type Listener = (...words: unknown[]) => void

function fakeUtility() {
  const forked: unknown[] = []
  const posted: unknown[] = []
  const listeners = new Map<string, Listener[]>()
  const listen = (name: string, listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener])
  const child = {
    pid: 7,
    postMessage: (message: unknown) => posted.push(message),
    on: listen,
    once: listen,
    kill: () => {
      for (const listener of listeners.get('exit') ?? []) listener(0)
      return true
    },
  }
  const utility: Utility = {
    fork: (...words) => {
      forked.push(words)
      // Only what is used of Electron's own is there.
      return Object.assign(Object.create(null), child)
    },
  }
  return { utility, forked, posted, say: (message: unknown) => listeners.get('message')?.[0]?.(message) }
}

test('K08 default: a utility process with an empty environment, no words, and nothing printed', () => {
  const { utility, forked, posted, say } = fakeUtility()
  const channel = startSigner(utility, '/app/signer.js')()
  expect(forked).toEqual([
    [
      '/app/signer.js',
      [],
      {
        env: {},
        stdio: 'ignore',
        serviceName: 'Sayso signer',
        execArgv: ['--no-addons', '--disallow-code-generation-from-strings'],
      },
    ],
  ])
  const heard: unknown[] = []
  let gone = 0
  channel.onMessage((message) => heard.push(message))
  channel.onGone(() => {
    gone += 1
  })
  channel.send('a')
  say('b')
  expect([posted, heard, gone]).toEqual([['a'], ['b'], 0])
  channel.end()
  channel.onGone(() => {
    gone += 1
  })
  expect(gone).toBe(2)
})

test('A33, K09 behavior: the program of the signer reaches files and ciphers, and no network', async () => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      ssr: join(import.meta.dirname, 'signer', 'signer.ts'),
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
    ssr: { noExternal: true },
  })
  const chunks = ('output' in output ? [output] : Array.isArray(output) ? output : []).flatMap((one) => one.output)
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
  expect(code).toHaveLength(1)
  // `node:module` is the bundler's own, for a `require` that nothing uses.
  const allowed = ['node:crypto', 'node:fs', 'node:module', 'node:path', 'node:sqlite', 'node:timers/promises']
  const reached = [...(code[0]?.imports ?? [])]
  expect(reached).toContain('node:crypto')
  expect(reached.filter((name) => !allowed.includes(name))).toEqual([])
  expect(code[0]?.code).not.toMatch(/\brequire\w*\(["'`]/)
  expect(code[0]?.dynamicImports.filter((name) => name !== code[0]?.fileName)).toEqual([])
  expect(code[0]?.code).toContain('parentPort')
})
