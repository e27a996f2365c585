import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findElectron } from './electron.mjs'
import { root } from './root.mjs'
import { runQuietly } from './runStep.mjs'
import { tryLock } from './withLock.mjs'

// Run beside a window that may be closed at any time: what cannot be told any more is not told.
process.stdout.on('error', () => {})
/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

const limit = setTimeout(() => process.exit(1), 30 * 60_000)
const release = tryLock(join(root, 'node_modules', '.electron-fetch'))
if (release === null) process.exit(0) // another start fetches it already
process.once('exit', release)

try {
  await fetchArchive()
  // Electron's own installer unpacks what is in the cache now, after comparing its hash with the package's list.
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const { status } = await runQuietly(process.execPath, [installer])
  if (status !== 0 || findElectron({}) === null) throw new Error('the archive could not be unpacked')
  say('Electron is here: the next start uses it.')
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  say(`Electron's program could not be fetched (${reason}); the next start tries again.`)
  process.exitCode = 1
}
clearTimeout(limit)

async function fetchArchive() {
  const folder = join(root, 'node_modules', 'electron')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { downloadArtifact } = await import(
    pathToFileURL(createRequire(join(folder, 'package.json')).resolve('@electron/get')).href
  )
  let told = -1
  /** @param {{ percent: number }} progress */
  const getProgressCallback = async ({ percent }) => {
    const tenth = Math.floor(percent * 10)
    if (tenth <= told) return
    told = tenth
    say(`fetching Electron ${version} for the next start: ${tenth * 10} %`)
  }
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8')),
    downloadOptions: { quiet: true, getProgressCallback },
  })
}
