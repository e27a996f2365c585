import { element } from '../element.ts'
import type { Desk } from './Desk.ts'

/** Words to be written down by hand: they cannot be marked, copied or dragged away. */
export function wordList(desk: Desk, words: readonly string[]): HTMLElement {
  const list = element(
    'ol',
    { class: 'words', 'aria-label': desk.words.reveal.title, lang: 'en', translate: 'no' },
    ...words.map((word) => element('li', { class: 'word' }, word)),
  )
  for (const event of ['copy', 'cut', 'dragstart', 'contextmenu'])
    list.addEventListener(event, (happened) => happened.preventDefault())
  return list
}
