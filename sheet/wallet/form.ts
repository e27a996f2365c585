import { element } from '../element.ts'

export type Field = {
  readonly name: string
  readonly label: string
  /** `secret` is not shown while it is typed; `words` are. Both are wiped when they are sent. */
  readonly kind: 'secret' | 'words' | 'word' | 'text'
  readonly hint?: string
}

type Form = {
  readonly fields: readonly Field[]
  readonly button: string
  readonly danger?: boolean
  /** Gives back what is wrong, in a sentence. Null where something else is shown by then. */
  readonly onSend: (typed: (name: string) => string) => Promise<string | null>
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

/** Fields with their names, one button, and a place for what went wrong. What was typed is wiped as soon as it is sent. */
export function form({ fields, button, danger = false, onSend, onBack }: Form): HTMLElement {
  const inputs = new Map(fields.map((field) => [field.name, inputOf(field)]))
  const send = element('button', { type: 'submit', class: danger ? 'approve danger' : 'approve' }, button)
  const back = onBack === undefined ? null : element('button', { type: 'button' }, 'Back')
  const wrong = element('p', { role: 'alert', class: 'wrong' })
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
  made.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (send.disabled) return
    const typed = new Map([...inputs].map(([name, input]) => [name, input.value]))
    for (const { name, kind } of fields) {
      const input = inputs.get(name)
      if (kind !== 'text' && input !== undefined) input.value = ''
    }
    send.disabled = true
    wrong.textContent = ''
    const sentence = await onSend((name) => typed.get(name) ?? '')
    typed.clear()
    send.disabled = false
    if (sentence === null || !made.isConnected) return
    wrong.textContent = sentence
    inputs.values().next().value?.focus()
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
