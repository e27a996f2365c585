import { shortFigures } from './shortFigures.ts'

/** What the core says, with figures that a person reads. The whole ones are told to whoever points at it. */
export function Readable({ text }: { readonly text: string }) {
  const short = shortFigures(text)
  return short === text ? text : <span title={text}>{short}</span>
}
