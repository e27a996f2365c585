import { element } from '../element.ts'
import type { Desk } from './Desk.ts'
import { wrongLine } from './wrongLine.ts'

export type Field = {
  readonly name: string
  readonly label: string
  /** `secret` is not shown while it is typed; `words` are. All but `text` is wiped when it is sent. */
  readonly kind: 'secret' | 'words' | 'word' | 'text'
  readonly hint?: string
  /** Stands there again where it was turned down: one slip should not cost a person all twelve words. */
  readonly keptIfWrong?: true
}

/** A sentence, and the name of the field that it is about. Null: all of them, or none. */
export type Wrong = {
  readonly sentence: string
  readonly field: string | null
  /** What can be ticked below the fields to go on all the same: it has to be in sight, not only what was said. */
  readonly tick?: HTMLInputElement | undefined
}

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
 * Fields with their names, one button, and a place for what went wrong. What was typed is wiped as soon as it is sent: until
 * the answer there are as many dots in its place, so that nobody takes it for lost. What is kept comes back with the
 * sentence that says what is wrong. The buttons are the form's wherever in the window they stand.
 */
export function form({ words }: Desk, { fields, button, danger = false, onSend, onBack }: Form): HTMLElement {
  const inputs = new Map(fields.map((field) => [field.name, inputOf(field)]))
  const send = element('button', { type: 'submit', form: 'form', class: danger ? 'approve danger' : 'approve' }, button)
  const back = onBack === undefined ? null : element('button', { type: 'button' }, words.back)
  const { line: wrong, ...line } = wrongLine()
  const made = element(
    'form',
    { id: 'form', autocomplete: 'off' },
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
    line.unsay()
    for (const input of inputs.values()) {
      input.removeAttribute('aria-invalid')
      input.removeAttribute('aria-describedby')
    }
  }
  const say = ({ sentence, field, tick }: Wrong): void => {
    const about = field === null ? undefined : inputs.get(field)
    // Below the field that it is about; else below all of them.
    if (about === undefined) made.querySelector(':scope > .field:nth-last-child(1 of .field)')?.after(wrong)
    else about.after(wrong)
    about?.setAttribute('aria-invalid', 'true')
    about?.setAttribute('aria-describedby', wrong.id)
    line.say(sentence)
    const first = about ?? tick ?? inputs.values().next().value
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'nearest' })
    wrong.scrollIntoView({ block: 'nearest' })
    tick?.parentElement?.scrollIntoView({ block: 'nearest' })
  }
  // A browser is content with a field of which a part is in sight.
  for (const input of inputs.values()) input.addEventListener('focus', () => input.scrollIntoView({ block: 'nearest' }))
  // What is being mended need not be said any longer.
  made.addEventListener('input', unsay)
  made.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (send.disabled) return
    const typed = new Map([...inputs].map(([name, input]) => [name, input.value]))
    for (const { name, kind } of fields) {
      const input = inputs.get(name)
      if (input === undefined) continue
      if (kind !== 'text') input.value = input.value.replace(/\S/g, '•')
      input.disabled = true
    }
    send.disabled = true
    send.textContent = words.working
    made.setAttribute('aria-busy', 'true')
    unsay()
    const answer = await onSend((name) => typed.get(name) ?? '')
    send.disabled = false
    send.textContent = button
    made.removeAttribute('aria-busy')
    for (const { name, kind, keptIfWrong = false } of fields) {
      const input = inputs.get(name)
      if (input === undefined) continue
      input.disabled = false
      if (kind !== 'text')
        input.value = answer !== null && keptIfWrong && made.isConnected ? (typed.get(name) ?? '') : ''
    }
    if (answer !== null && made.isConnected)
      say(typeof answer === 'string' ? { sentence: answer, field: null } : answer)
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
