import { posix } from 'node:path'
import { doors, packageViolation } from './doors.ts'
import { layerViolation } from './layers.ts'
import { type Import, readSource, type Source } from './readSource.ts'

export type Violation = { readonly path: string; readonly line: number; readonly sentence: string }
/** Paths of the checkout, with slashes, and what is in the files. */
export type Files = ReadonlyMap<string, string>

const mostLines = 400
const vagueNames = new Set(['utils', 'helpers', 'common', 'shared', 'lib', 'misc'])

/** Tests, and what is there for tests only. They may look wherever they like; nothing else may look at them. */
export function isTest(path: string): boolean {
  return (
    /\.test\.tsx?$|(For|Of)Tests?\.ts$|(^|\/)(testing|faults|preview|e2e)\//.test(path) || path.endsWith('stillCore.ts')
  )
}

/** The rules of DESIGN.md and STYLE.md that Biome cannot say, over all source files. */
export function checkImports(files: Files): readonly Violation[] {
  const violations: Violation[] = []
  const sources = new Map([...files].map(([path, text]) => [path, readSource(path, text)]))
  for (const [path, source] of sources) {
    const add = (line: number, sentence: string) => violations.push({ path, line, sentence })
    checkFile(path, source, add)
    if (isTest(path)) continue
    for (const line of source.assertions) add(line, 'a type is asserted (`as`) outside a function called parse…')
    for (const found of source.imports) checkImport(path, found, files, add)
    checkDoors(path, sources, add)
  }
  return violations
}

type Add = (line: number, sentence: string) => void

function checkFile(path: string, source: Source, add: Add): void {
  const vague = path
    .split('/')
    .slice(0, -1)
    .find((name) => vagueNames.has(name))
  if (vague !== undefined) add(1, `a folder called ${vague} says nothing about what is in it`)
  if (/(^|\/)index\.tsx?$/.test(path) && source.onlyReExports)
    add(1, 'an index that only re-exports hides where code is')
  if (source.lines > mostLines) add(mostLines, `${source.lines} lines: a file over ${mostLines} is split`)
}

function checkImport(path: string, { specifier, typeOnly, line }: Import, files: Files, add: Add): void {
  if (!specifier.startsWith('.')) {
    const why = packageViolation(path, specifier)
    if (why !== null) add(line, `imports ${specifier}: ${why}`)
    return
  }
  const to = resolve(path, specifier)
  const layer = layerViolation(path, to, typeOnly)
  if (layer !== null) add(line, `imports ${to}: ${layer}`)
  // A benchmark measures against the same oracles that tests compare with; it is part of no product.
  if (files.has(to) && isTest(to) && !path.startsWith('bench/'))
    add(line, `imports ${to}, which is there for tests only`)
}

/** Types are erased: a way that is made of them reaches nothing when the app runs. */
function checkDoors(path: string, sources: ReadonlyMap<string, Source>, add: Add): void {
  for (const door of doors.filter(({ from }) => from(path))) {
    const direct = reached(path, sources)
    const all = door.through ? reachedThrough(path, sources) : direct
    const found = [...all].find((to) => door.to(to))
    if (found === undefined) continue
    const verb = direct.has(found) ? 'imports' : 'reaches, through what it imports,'
    add(1, `${verb} ${door.name} (${found}): ${door.why}`)
  }
}

function reached(path: string, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const { imports } = sources.get(path) ?? { imports: [] }
  const values = imports.filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
  return new Set(values.map(({ specifier }) => resolve(path, specifier)))
}

function reachedThrough(path: string, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const seen = new Set<string>()
  const next = [...reached(path, sources)]
  for (let to = next.pop(); to !== undefined; to = next.pop()) {
    if (seen.has(to)) continue
    seen.add(to)
    next.push(...reached(to, sources))
  }
  return seen
}

function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier))
}
