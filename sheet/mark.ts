const svg = 'http://www.w3.org/2000/svg'

/** The app's mark, drawn: what is said, and the tick that makes it so. */
export function mark(): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg')
  for (const [name, value] of [
    ['class', 'mark'],
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
    ['focusable', 'false'],
  ] as const)
    drawing.setAttribute(name, value)
  drawing.append(
    line(
      'says',
      'M5.5 2h13A3.5 3.5 0 0 1 22 5.5v9a3.5 3.5 0 0 1-3.5 3.5H11l-5 4v-4h-.5A3.5 3.5 0 0 1 2 14.5v-9A3.5 3.5 0 0 1 5.5 2Z',
    ),
    line('tick', 'm7.5 10.2 3.1 3.1 5.9-6.1'),
  )
  return drawing
}

function line(name: string, path: string): SVGPathElement {
  const drawn = document.createElementNS(svg, 'path')
  drawn.setAttribute('class', name)
  drawn.setAttribute('d', path)
  return drawn
}
