import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { root } from '../bootstrap/root.mjs'
import { readFuses, wantedFuses } from './fuses.ts'
import { makePlaceholderRuntime } from './makePlaceholderRuntime.ts'
import { stageAnvil } from './stageAnvil.ts'

const problems: string[] = []
const expectSame = (what: string, got: readonly string[], wanted: readonly string[]) => {
  const left = got.filter((item) => !wanted.includes(item))
  const missing = wanted.filter((item) => !got.includes(item))
  if (left.length > 0) problems.push(`${what}: unexpected ${left.join(', ')}`)
  if (missing.length > 0) problems.push(`${what}: missing ${missing.join(', ')}`)
}

console.log(
  'This is a check of the packaging config against a placeholder runtime. It is not a build: nothing here runs.',
)
const output = join(root, 'dist', 'check')
rmSync(output, { recursive: true, force: true })
stageAnvil(root)
const electronDist = makePlaceholderRuntime()
try {
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { electronDist, directories: { output } },
  })
} finally {
  rmSync(electronDist, { recursive: true, force: true })
}
const unpacked = readdirSync(output).find((name) => name.startsWith('linux') && name.endsWith('unpacked'))
if (unpacked === undefined) throw new Error(`electron-builder left no app in ${output}.`)
const app = join(output, unpacked)

checkResources(join(app, 'resources'))
checkAsar(join(app, 'resources', 'app.asar'))
await checkFuses(join(app, 'sayso'))

for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'The packaging config is as it should be.' : `${problems.length} problems.`)
process.exitCode = problems.length === 0 ? 0 : 1

/** Beside the asar lies what the app reads as files, and nothing else. */
function checkResources(folder: string): void {
  const wanted = ['app.asar', 'anvil', 'practice-chain', 'icon.png', 'LICENSE', 'NOTICE']
  expectSame('resources', readdirSync(folder), wanted)
  const chain = join(folder, 'practice-chain')
  expectSame('practice-chain', readdirSync(chain), ['state.json.br', 'book.json', 'README.md', 'NOTICE.md'])
  const anvil = join(folder, 'anvil', 'anvil')
  if (!existsSync(anvil) || (statSync(anvil).mode & 0o111) === 0) problems.push('anvil: not a program')
}

/** The asar holds what was built and nothing of the checkout: no sources, no node_modules, no maps. */
function checkAsar(asar: string): void {
  const entries = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
  const depth = (count: number) => entries.filter((path) => path.split('/').length === count)
  expectSame('app.asar', depth(1), ['out', 'package.json'])
  expectSame('app.asar/out', depth(2), ['out/main', 'out/preload', 'out/renderer', 'out/sheet'])
  expectSame('app.asar/out/preload', inside(entries, 'out/preload'), ['preload.cjs', 'sheetPreload.cjs'])
  for (const page of ['out/renderer', 'out/sheet'])
    expectSame(`app.asar/${page}`, inside(entries, page), ['index.html', 'assets'])
  const strange = entries.filter((path) => /\.\w+$/.test(path) && !/\.(js|cjs|css|html|json|svg|png|woff2)$/.test(path))
  if (strange.length > 0) problems.push(`app.asar: unexpected kinds of files ${strange.join(', ')}`)
  if (entries.some((path) => path.includes('node_modules'))) problems.push('app.asar: carries node_modules')

  const manifest: unknown = JSON.parse(extractFile(asar, 'package.json').toString('utf8'))
  const main = typeof manifest === 'object' && manifest !== null && 'main' in manifest ? String(manifest.main) : ''
  if (!entries.includes(main)) problems.push(`app.asar: package.json starts ${main}, which is not in it`)
  for (const name of ['out/renderer/index.html', 'out/sheet/index.html'])
    if (/<(script|style)(?![^>]*\bsrc=)[^>]*>/.test(extractFile(asar, name).toString('utf8')))
      problems.push(`${name}: something inline, which the policy stops`)
  const kilobytes = Math.round(statSync(asar).size / 1000)
  console.log(`app.asar: ${entries.length} entries, ${kilobytes} kB.`)
}

function inside(entries: readonly string[], folder: string): string[] {
  const depth = folder.split('/').length + 1
  return entries
    .filter((path) => path.startsWith(`${folder}/`) && path.split('/').length === depth)
    .map((path) => path.slice(folder.length + 1))
}

/** Each fuse by its number, as it has to be in the packaged program. */
async function checkFuses(program: string): Promise<void> {
  const found = await readFuses(program)
  wantedFuses.forEach(([fuse, state], index) => {
    const got = found[index]?.[1]
    if (got !== state) problems.push(`fuse ${fuse} (${FuseV1Options[fuse]}): is ${got}, has to be ${state}`)
  })
  console.log(`fuses: ${found.map(([fuse, state]) => `${fuse} ${state}`).join(', ')}.`)
}
