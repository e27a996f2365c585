import { element } from '../element.ts'

/** A view's head: what it is, and what should be known before anything is typed. */
export function head(title: string, ...sentences: readonly string[]): HTMLElement {
  return element(
    'div',
    { class: 'head' },
    element('h1', { tabindex: '-1' }, title),
    ...sentences.map((sentence) => element('p', {}, sentence)),
  )
}

export function choice(name: string, onChoose: () => void, kind: 'first' | 'other' = 'other'): HTMLButtonElement {
  const button = element('button', { type: 'button', ...(kind === 'first' ? { class: 'approve' } : {}) }, name)
  button.addEventListener('click', onChoose)
  return button
}

export function choices(...buttons: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'buttons' }, ...buttons)
}

/** Buttons of one purpose, under its name. */
export function group(title: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  return element('section', { class: 'group', 'aria-label': title }, element('h2', {}, title), choices(...buttons))
}
