import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { root } from '../bootstrap/root.mjs'
import { drawIcon } from './drawIcon.ts'

export const folder = join(root, 'assets', 'icons')
export const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
export const icoSizes = [16, 24, 32, 48, 64, 128, 256]
/** Up to here the picture has no air around it. */
const tinyUpTo = 48

export const pngName = (size: number) => `png/${size}x${size}.png`

export function svgFor(size: number): string {
  return drawIcon(size <= tinyUpTo ? 'tiny' : 'normal')
}

/** Says which drawing the pictures were made of: the same drawing, the same text. */
export function drawingHash(): string {
  return hashOf(Buffer.from(drawIcon('normal') + drawIcon('tiny')))
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
