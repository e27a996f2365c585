import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Section } from '../table.ts'

const built = join(import.meta.dirname, '../../out/renderer')

/** What is fetched before anything can be drawn, and what may come later. */
export function measureScripts(): Section {
  const title = 'Script and style of the built page, gzipped'
  const page = join(built, 'index.html')
  if (!existsSync(page)) return { title, rows: [], notes: ['left out: the page is not built; npm start builds it'] }
  const html = readFileSync(page, 'utf8')
  const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'))
  const styles = [...html.matchAll(/href="\.\/(assets\/[^"]+\.css)"/g)].map(([, path]) => path ?? '')
  return {
    title,
    rows: [
      { figure: 'initial script', unit: 'kB', values: [gzipped(initial)], aim: '< 200' },
      { figure: 'style', unit: 'kB', values: [gzipped(styles)] },
      { figure: 'all script, pages included', unit: 'kB', values: [gzipped(scripts.map((name) => `assets/${name}`))] },
    ],
    notes: [`${initial.length} files at first, ${scripts.length} in all`],
  }
}

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0) / 1000
}
