import { shortFigures } from './shortFigures.ts'

/**
 * What the core says, with figures that a person reads. The whole ones are told to whoever points at it. The core speaks
 * English whatever the window speaks, and a voice that reads it aloud is told so.
 */
export function Readable({ text }: { readonly text: string }) {
  const short = shortFigures(text)
  return (
    <span lang="en" title={short === text ? undefined : text}>
      {short}
    </span>
  )
}
