import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export type PageFile = { readonly type: string; readonly body: Buffer }
/** Keyed by the path as a request has it: "/", "/assets/index-1a2b.js". */
export type Page = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Reads the built page into memory, once: what is served is what was there at the start, and no request can reach the
 * disk. Links and files of a kind that the page does not have are left out.
 */
export function readPage(folder: string): Page {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const full = join(entry.parentPath, entry.name)
    const path = full.slice(folder.length).replaceAll('\\', '/')
    files.set(path.startsWith('/') ? path : `/${path}`, { type, body: readFileSync(full) })
  }
  const start = files.get('/index.html')
  if (start === undefined) throw new Error(`There is no built page in ${folder}.`)
  return files.set('/', start)
}
