import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const origin = 'https://sayso.invalid'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** What keeps a browser from doing anything of its own meanwhile. */
export const quietBrowser =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )

/** Builds the window with sample data in place of a core. */
export async function buildPreview(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, '..'),
    base: './',
    plugins: [react(), tailwindcss()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140' },
  })
}

/** Opens it in a page, with what is asked of it: `?trouble`. Nothing but its own files is there. */
export async function openPreview(page: Page, folder: string, search = ''): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    try {
      await route.fulfill({
        contentType: types[extname(path)] ?? 'text/plain',
        body: await readFile(join(folder, path)),
      })
    } catch {
      await route.fulfill({ status: 404, body: '' })
    }
  })
  await page.goto(`${origin}/index.html${search}`)
}
