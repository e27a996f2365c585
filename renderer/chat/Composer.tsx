import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'

type Props = { readonly busy: boolean; readonly onSay: (message: string) => void; readonly onStop: () => void }

/** Enter sends, Shift+Enter starts a line. Typing goes on while a message is worked on; sending waits. */
export function Composer({ busy, onSay, onStop }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const fieldId = useId()
  const ready = !busy && text.trim() !== ''

  function send() {
    if (!ready) return
    onSay(text.trim())
    setText('')
    field.current?.focus()
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    send()
  }
  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <form onSubmit={onSubmit} className="px-5 pt-2 pb-5 sm:px-8">
      <div className="mx-auto flex max-w-3xl items-end gap-2 rounded-2xl border border-edge bg-raised p-2 pl-4 shadow-card focus-within:border-accent focus-within:outline focus-within:outline-accent">
        <label htmlFor={fieldId} className="sr-only">
          What do you want done?
        </label>
        <textarea
          id={fieldId}
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the window has one purpose, and it starts here
          autoFocus
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="What do you want done?"
          className="field-sizing-content max-h-40 min-h-10 flex-1 resize-none bg-transparent py-2 outline-none"
        />
        {busy ? (
          <button type="button" onClick={onStop} className={`${look} bg-ink text-ground`}>
            <Icon name="halt" className="size-5" />
            <span className="sr-only">Stop</span>
          </button>
        ) : (
          <button type="submit" disabled={!ready} className={`${look} bg-accent text-on-accent`}>
            <Icon name="send" className="size-5" />
            <span className="sr-only">Send</span>
          </button>
        )}
      </div>
    </form>
  )
}

const look =
  'flex size-10 shrink-0 items-center justify-center rounded-xl transition-colors disabled:bg-sunken disabled:text-soft'
