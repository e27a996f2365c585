import { element } from '../element.ts'
import type { Desk } from './Desk.ts'

export type Field = {
  readonly name: string
  readonly label: string
  /** `secret` is not shown while it is typed; `words` are. Both are wiped when they are sent. */
  readonly kind: 'secret' | 'words' | 'word' | 'text'
  readonly hint?: string
  /** Stands there again where it was turned down: one slip should not cost a person all twelve words. */
  readonly keptIfWrong?: true
}

/** A sentence, and the name of the field that it is about. Null: all of them, or none. */
export type Wrong = { readonly sentence: string; readonly field: string | null }

type Form = {
  readonly fields: readonly Field[]
  readonly button: string
  readonly danger?: boolean
  /** Gives back what is wrong. Null where something else is shown by then. */
  readonly onSend: (typed: (name: string) => string) => Promise<Wrong | string | null>
  readonly onBack?: () => void
}

/** Nothing that is typed here is learned, corrected, looked up or offered again by the browser. */
const keptToItself = {
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
  'data-lpignore': 'true',
} as const

/**
 * Fields with their names, one button, and a place for what went wrong. What was typed is wiped as soon as it is sent; what
 * is kept comes back with the sentence that says what is wrong.
 */
export function form({ words }: Desk, { fields, button, danger = false, onSend, onBack }: Form): HTMLElement {
  const inputs = new Map(fields.map((field) => [field.name, inputOf(field)]))
  const send = element('button', { type: 'submit', class: danger ? 'approve danger' : 'approve' }, button)
  const back = onBack === undefined ? null : element('button', { type: 'button' }, words.back)
  const wrong = element('p', { role: 'alert', class: 'wrong', id: 'wrong' })
  const made = element(
    'form',
    { autocomplete: 'off' },
    ...fields.map((field) => {
      const input = inputs.get(field.name) ?? null
      const hint = field.hint === undefined ? null : element('p', { class: 'quiet' }, field.hint)
      return element('div', { class: 'field' }, element('label', { for: field.name }, field.label), input, hint)
    }),
    wrong,
    element('div', { class: 'buttons' }, send, back),
  )
  back?.addEventListener('click', () => onBack?.())
  const unsay = (): void => {
    wrong.textContent = ''
    for (const input of inputs.values()) {
      input.removeAttribute('aria-invalid')
      input.removeAttribute('aria-describedby')
    }
  }
  const say = ({ sentence, field }: Wrong): void => {
    const about = field === null ? undefined : inputs.get(field)
    // Below the field that it is about; else where the button is.
    if (about === undefined) made.querySelector(':scope > .buttons')?.before(wrong)
    else about.after(wrong)
    about?.setAttribute('aria-invalid', 'true')
    about?.setAttribute('aria-describedby', wrong.id)
    wrong.textContent = sentence
    const first = about ?? inputs.values().next().value
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'nearest' })
    wrong.scrollIntoView({ block: 'nearest' })
  }
  // What is being mended need not be said any longer.
  made.addEventListener('input', unsay)
  made.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (send.disabled) return
    const typed = new Map([...inputs].map(([name, input]) => [name, input.value]))
    for (const { name, kind } of fields) {
      const input = inputs.get(name)
      if (kind !== 'text' && input !== undefined) input.value = ''
    }
    send.disabled = true
    send.textContent = words.working
    unsay()
    const answer = await onSend((name) => typed.get(name) ?? '')
    send.disabled = false
    send.textContent = button
    if (answer !== null && made.isConnected) {
      for (const { name, keptIfWrong = false } of fields) {
        const input = inputs.get(name)
        if (keptIfWrong && input !== undefined) input.value = typed.get(name) ?? ''
      }
      say(typeof answer === 'string' ? { sentence: answer, field: null } : answer)
    }
    typed.clear()
  })
  return made
}

function inputOf({ name, kind }: Field): HTMLInputElement | HTMLTextAreaElement {
  switch (kind) {
    case 'words':
      return element('textarea', { id: name, rows: '4', required: '', ...keptToItself })
    case 'secret':
      return element('input', { id: name, type: 'password', maxlength: '1000', ...keptToItself })
    case 'word':
      return element('input', { id: name, type: 'text', required: '', maxlength: '20', ...keptToItself })
    default:
      return element('input', { id: name, type: 'text', required: '', maxlength: '60', ...keptToItself })
  }
}
