import { element } from '../element.ts'

/** Words to be written down by hand: they cannot be marked, copied or dragged away. */
export function wordList(words: readonly string[]): HTMLElement {
  const list = element(
    'ol',
    { class: 'words', 'aria-label': 'Your words', translate: 'no' },
    ...words.map((word) => element('li', { class: 'word' }, word)),
  )
  for (const event of ['copy', 'cut', 'dragstart', 'contextmenu'])
    list.addEventListener(event, (happened) => happened.preventDefault())
  return list
}
