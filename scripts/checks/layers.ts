/**
 * Which folder may import which: a file may reach into its own folder, and into folders of a lower layer. The words
 * for it are in DESIGN.md: faces → api → sayso → rooms → chain, protocols → model, errors.
 */
export type Layer = {
  readonly name: string
  readonly folders: readonly string[]
  /** Folders of the same layer see each other. Rooms do not: data passes between them through the corridor. */
  readonly open: boolean
}

/** Lowest first. */
export const layers: readonly Layer[] = [
  { name: 'errors', folders: ['src/errors'], open: false },
  { name: 'model', folders: ['src/model'], open: false },
  { name: 'protocols', folders: ['src/protocols'], open: false },
  { name: 'chain', folders: ['src/chain'], open: false },
  { name: 'decoding', folders: ['src/decoding'], open: false },
  {
    name: 'rooms',
    folders: ['src/intent', 'src/planner', 'src/simulation', 'src/guard', 'src/wallet', 'src/journal'],
    open: false,
  },
  { name: 'execution', folders: ['src/execution', 'src/watch'], open: false },
  { name: 'sayso', folders: ['src/sayso.ts', 'src/corridor', 'src/answers', 'src/stages'], open: true },
  { name: 'api', folders: ['src/api'], open: false },
  { name: 'host', folders: ['src/host'], open: false },
]

/** The faces, and what each may reach. `src/model` and `src/errors` are the words that the contract is written in. */
const contract = ['src/api', 'src/model', 'src/errors']
const place = ['package.json', 'assets']
export const faces: Readonly<Record<string, readonly string[]>> = {
  renderer: contract,
  // It speaks with the signer: in the words that are the signer's own.
  sheet: [...contract, 'src/wallet/surface'],
  'src/terminal': [...contract, 'src/host'],
  electron: [...contract, 'src/host', 'vite.config.ts'],
  chromium: [...contract, 'src/host', 'electron/page', 'scripts/bootstrap'],
}

/** Below the contract its types may be named, so that the corridor can be what the contract says. Types only. */
const contractTypes = 'src/api/Core.ts'

export function folderOf(path: string): string {
  const [first = '', second] = path.split('/')
  return first === 'src' && second !== undefined ? `src/${second}` : first
}

/** Why the first file may not import the second, or null where it may. Paths are of the checkout, with slashes. */
export function layerViolation(from: string, to: string, typeOnly: boolean): string | null {
  const own = folderOf(from)
  if (place.some((allowed) => isIn(to, allowed)) || isIn(to, own)) return null
  const allowed = faces[own]
  if (allowed !== undefined) {
    return allowed.some((folder) => isIn(to, folder)) ? null : `${own} is a face: it may reach ${allowed.join(', ')}`
  }
  const level = levelOf(own)
  if (level === null)
    return own.startsWith('src/') ? `${own} has no layer: give it one in scripts/checks/layers.ts` : null
  const target = folderOf(to)
  const targetLevel = levelOf(target)
  if (typeOnly && to === contractTypes) return null
  if (targetLevel === null) return `${own} may not reach ${target}, which is above it`
  if (targetLevel < level) return null
  const sameLayer = targetLevel === level && layers[level]?.open === true
  return sameLayer ? null : `imports run one way, and ${target} is not below ${own}`
}

function levelOf(folder: string): number | null {
  const level = layers.findIndex(({ folders }) => folders.includes(folder))
  return level === -1 ? null : level
}

export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
