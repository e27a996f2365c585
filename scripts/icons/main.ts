/** `npm run icons`: draws the icon, and makes of it what each system wants. The files are committed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../bootstrap/chromium.mjs'
import { drawIcon } from './drawIcon.ts'
import { drawingHash, folder, hashOf, icoSizes, pngName, sizes, svgFor } from './files.ts'
import { writeIcns } from './writeIcns.ts'
import { type Picture, writeIco } from './writeIco.ts'

const executablePath = await findChromium()
if (executablePath === null) throw new Error('Chromium was not found; npm start installs it or says how.')
const pictures = await takePictures(executablePath)
const files: Readonly<Record<string, Buffer>> = {
  'sayso.svg': Buffer.from(drawIcon('normal')),
  'favicon.svg': Buffer.from(drawIcon('tiny')),
  ...Object.fromEntries(pictures.map(({ size, png }) => [pngName(size), png])),
  'sayso.ico': writeIco(pictures.filter(({ size }) => icoSizes.includes(size))),
  'sayso.icns': writeIcns(pictures),
}
rmSync(folder, { recursive: true, force: true })
for (const [name, bytes] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), bytes)
}
const made = Object.fromEntries(Object.keys(files).map((name) => [name, hashOf(readFileSync(join(folder, name)))]))
writeFileSync(join(folder, 'made.json'), `${JSON.stringify({ drawing: drawingHash(), made }, null, 2)}\n`)
console.log(`${Object.keys(files).length} files in ${folder}.`)

async function takePictures(program: string): Promise<readonly Picture[]> {
  const browser = await chromium.launch({ executablePath: program, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const taken: Picture[] = []
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svgFor(size)}`)
      taken.push({ size, png: await page.screenshot({ omitBackground: true }) })
      await page.close()
    }
    return taken
  } finally {
    await browser.close()
  }
}
