import { isIn } from './layers.ts'

/** What may be imported from a few places only, whatever the layers say. Each with why. */
export type Door = {
  readonly name: string
  readonly to: (path: string) => boolean
  /** The importers that are kept out. */
  readonly from: (path: string) => boolean
  /** Whether a way through other files counts too. */
  readonly through: boolean
  readonly why: string
}

const inAny = (path: string, folders: readonly string[]) => folders.some((folder) => isIn(path, folder))
const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

export const doors: readonly Door[] = [
  {
    name: 'the signing function',
    to: (path) =>
      inAny(
        path,
        ['signStep', 'signCancel', 'signTransaction', 'signDigest'].map((name) => `src/wallet/${name}.ts`),
      ),
    from: (path) => !isIn(path, 'src/wallet'),
    through: false,
    why: 'only the signer, behind its checks, may have something signed',
  },
  {
    name: 'the signer',
    to: (path) => path === 'src/wallet/createSigner.ts',
    from: (path) => !inAny(path, ['src/wallet', 'bench']),
    through: false,
    why: 'the app’s signer is a process of its own; one in this process is for benchmarks and tests',
  },
  {
    name: 'the signer’s process',
    to: (path) => inAny(path, ['src/host/signer/serveSigner.ts', 'src/wallet/signInOrder.ts']),
    from: (path) => !inAny(path, ['src/wallet', 'src/host/signer', 'electron/signer']),
    through: false,
    why: 'what opens the vaults and signs runs in a process of its own, and in no other',
  },
  {
    name: 'the approval',
    to: (path) => path === 'src/wallet/approvePlan.ts',
    from: (path) => !inAny(path, ['src/wallet', 'src/sayso.ts', 'src/host/signer/connectSigner.ts']),
    through: false,
    why: 'an approved plan is made in one place, by a person’s act',
  },
  {
    name: 'the planner and the reader',
    to: (path) => inAny(path, ['src/planner', 'src/intent/model']),
    from: (path) => isIn(path, 'src/guard'),
    through: true,
    why: 'the guard judges by the intent and the chain, never by the plan’s own reasons nor a model’s words',
  },
  {
    name: 'the building of calls',
    to: (path) => isIn(path, 'src/protocols') && /^build/.test(fileOf(path)),
    from: (path) =>
      inAny(path, ['src/guard', 'src/decoding', 'src/wallet']) ||
      (isIn(path, 'src/protocols') && /^decode/.test(fileOf(path))),
    through: true,
    why: 'a decoder that shares code with the builder shares its mistakes',
  },
  {
    name: 'wallet and execution',
    to: (path) => inAny(path, ['src/wallet', 'src/execution']),
    from: (path) => isIn(path, 'src/protocols'),
    through: true,
    why: 'an adapter describes calls and reads; nothing there can send',
  },
]

/** Parts of Node, of the desktop and of the page, which only some of src may touch. */
export function packageViolation(from: string, specifier: string): string | null {
  const outside = /^(node:|electron(\/|$)|react(-dom)?(\/|$)|playwright)/.test(specifier)
  if (!outside || !isIn(from, 'src')) return null
  if (!inAny(from, ['src/host', 'src/terminal'])) return `only host and terminal may touch ${specifier}`
  return specifier.startsWith('node:') ? null : `nothing in src may touch ${specifier}`
}
