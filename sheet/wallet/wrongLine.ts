import { element } from '../element.ts'

/** A line for what is wrong. Its room stays when it is unsaid: nothing below it moves away from under a click. */
export function wrongLine(): {
  readonly line: HTMLElement
  readonly say: (sentence: string) => void
  readonly unsay: () => void
} {
  const line = element('p', { role: 'alert', class: 'wrong', id: 'wrong' })
  return {
    line,
    say: (sentence) => {
      line.style.minHeight = ''
      line.textContent = sentence
    },
    unsay: () => {
      if (line.textContent === '') return
      line.style.minHeight = `${line.offsetHeight}px`
      line.textContent = ''
    },
  }
}
