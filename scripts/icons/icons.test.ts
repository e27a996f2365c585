import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { drawIcon } from './drawIcon.ts'
import { drawingHash, folder, hashOf, icoSizes, pngName, sizes } from './files.ts'
import { writeIcns } from './writeIcns.ts'
import { type Picture, writeIco } from './writeIco.ts'

const record = z.strictObject({ drawing: z.string(), made: z.record(z.string(), z.string()) })
const read = (name: string) => readFileSync(join(folder, name))

/** A PNG's own word for its size: the first thing after its signature. */
function sizeOf(png: Buffer): readonly [width: number, height: number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('the icons that are committed', () => {
  const kept = record.parse(JSON.parse(read('made.json').toString()))

  test('default: they were made of the drawing as it is now; else run npm run icons', () => {
    expect(kept.drawing).toBe(drawingHash())
    expect(read('sayso.svg').toString()).toBe(drawIcon('normal'))
    expect(read('favicon.svg').toString()).toBe(drawIcon('tiny'))
  })

  test('behavior: none was changed by another hand', () => {
    for (const [name, hash] of Object.entries(kept.made)) expect(hashOf(read(name)), name).toBe(hash)
  })

  test('behavior: each picture has the size that its name says', () => {
    for (const size of sizes) expect(sizeOf(read(pngName(size)))).toEqual([size, size])
  })

  test('behavior: the Windows icon holds its pictures, whole', () => {
    const ico = read('sayso.ico')
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, icoSizes.length])
    icoSizes.forEach((size, index) => {
      const entry = 6 + 16 * index
      expect(ico.readUInt8(entry)).toBe(size === 256 ? 0 : size)
      const at = ico.readUInt32LE(entry + 12)
      const png = ico.subarray(at, at + ico.readUInt32LE(entry + 8))
      expect(png.equals(read(pngName(size)))).toBe(true)
    })
  })

  test('behavior: the macOS icon holds its pictures, whole, and nothing after them', () => {
    const icns = read('sayso.icns')
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const found: [name: string, size: number][] = []
    let at = 8
    while (at < icns.length) {
      const length = icns.readUInt32BE(at + 4)
      const png = icns.subarray(at + 8, at + length)
      const [size] = sizeOf(png)
      expect(png.equals(read(pngName(size)))).toBe(true)
      found.push([icns.toString('latin1', at, at + 4), size])
      at += length
    }
    expect(at).toBe(icns.length)
    expect(Object.fromEntries(found)).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic08: 256,
      ic13: 256,
      ic09: 512,
      ic14: 512,
      ic10: 1024,
    })
  })
})

test('behavior: a macOS icon without one of its pictures is not made', () => {
  const one: Picture = { size: 32, png: Buffer.from('x') }
  expect(() => writeIcns([one])).toThrow('64 pixels')
  expect(writeIco([one]).length).toBe(6 + 16 + 1)
})
