import type { Picture } from './writeIco.ts'

/** Apple's names for PNG pictures by their side in pixels. Some sides have two: for a plain screen and a dense one. */
const names: readonly (readonly [name: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]
const headBytes = 8

/** A macOS icon. Each part is its name, its length with these eight bytes, and its PNG. */
export function writeIcns(pictures: readonly Picture[]): Buffer {
  const parts = names.map(([name, size]) => {
    const picture = pictures.find((one) => one.size === size)
    if (picture === undefined) throw new Error(`A macOS icon needs a picture of ${size} pixels.`)
    return Buffer.concat([head(name, picture.png.length), picture.png])
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([head('icns', body.length), body])
}

function head(name: string, length: number): Buffer {
  const bytes = Buffer.alloc(headBytes)
  bytes.write(name, 'latin1')
  bytes.writeUInt32BE(length + headBytes, 4)
  return bytes
}
