import { markPaths } from '../../renderer/ui/markPaths.ts'

const petrol = { light: '#11718a', dark: '#084351' }

/**
 * The icon as SVG text: the mark in white on a field of petrol. `tiny` is for 16 to 48 pixels, where the air around it
 * would leave too little of it.
 */
export function drawIcon(kind: 'normal' | 'tiny'): string {
  const margin = kind === 'tiny' ? 0 : 50
  const side = 512 - 2 * margin
  const scale = (side * (kind === 'tiny' ? 0.8 : 0.66)) / 24
  // The bubble's middle stands in the middle; what its tail weighs lifts it a little.
  const x = 256 - 12 * scale
  const y = 256 - 11.75 * scale
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <defs>
    <linearGradient id="field" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${petrol.light}"/>
      <stop offset="1" stop-color="${petrol.dark}"/>
    </linearGradient>
  </defs>
  <rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${round(side * 0.225)}" fill="url(#field)"/>
  <g transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})" stroke-linecap="round" stroke-linejoin="round">
    <path fill="#ffffff" d="${markPaths.bubble}"/>
    <path fill="none" stroke="#0b5a6b" stroke-width="${markPaths.tickWidth}" d="${markPaths.tick}"/>
  </g>
</svg>
`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
