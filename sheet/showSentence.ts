import { element } from './element.ts'

/** One sentence in place of everything: the last thing that is said, or the first. */
export function showSentence(title: string, sentence: string): void {
  document.title = `${title} – Sayso`
  document.body.replaceChildren(
    element(
      'main',
      { class: 'sentence' },
      element('div', { role: 'alert' }, element('h1', {}, title), element('p', {}, sentence)),
    ),
  )
}
