import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { maxMessageLength } from '../../src/model/maxMessageLength.ts'
import { BuildButton } from '../build/BuildButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { CompletionList } from './CompletionList.tsx'
import { type Completion, type Completions, completionsAt, withCompletion } from './completionsAt.ts'
import { bringBack, type KeptDrafts, noDrafts, replaceBy } from './keptDrafts.ts'
import { mayRecall, newerMessage, olderMessage, type Recall } from './messageHistory.ts'
import type { Thread } from './threads.ts'
import { useKnownWords } from './useKnownWords.ts'

/** A sentence that is put into the field. Each time it is put there anew, it is another object. */
export type Written = { readonly text: string }

type Props = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly thread: Thread
  readonly busy: boolean
  /** What was said before is all there, so that something can be said after it. */
  readonly ready: boolean
  readonly written: Written | null
  /** One more each time that the sentence builder is to open. */
  readonly building: number
  readonly onSay: (message: string) => void
  readonly onStop: () => void
}

/** What is offered, and which of it the arrows are at. */
type Offered = Completions & { readonly active: number | null }

/** From here on it is said how much is written. */
const countedFrom = 3_600

/**
 * Enter sends what is written, Shift+Enter starts a line. Typing goes on while a message is worked on; sending waits. A
 * completion is only ever written, and only where it was chosen: what is sent is what stands in the field.
 */
export function Composer({ field, thread, busy, ready, written, building, onSay, onStop }: Props) {
  const t = useTranslations('chat.composer')
  const locale = useLocale()
  const [text, setText] = useState('')
  const [offered, setOffered] = useState<Offered | null>(null)
  const [recall, setRecall] = useState<Recall>(null)
  const [kept, setKept] = useState(noDrafts)
  const known = useKnownWords(thread.turns)
  const row = useRef<HTMLDivElement>(null)
  const caret = useRef<number | null>(null)
  const fieldId = useId()
  const listId = useId()
  const hintId = useId()
  const length = text.trim().length
  const isFresh = thread.turns.length + thread.past.length === 0
  const sendable = ready && !busy && length > 0

  useDrafts(thread.id, { text, kept }, (draft) => {
    setText(draft.text)
    setKept(draft.kept)
    setOffered(null)
    setRecall(null)
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is put there
  useEffect(() => {
    if (written === null) return
    setKept(replaceBy(kept, text, written.text))
    write(written.text)
    setRecall(null)
    field.current?.focus()
  }, [written])

  // The caret goes where the text that was put in ends.
  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  function write(next: string, at = next.length) {
    caret.current = at
    setText(next)
    setOffered(null)
  }
  function onChange({ value, selectionStart }: HTMLTextAreaElement) {
    setText(value)
    setRecall(null)
    const completions = completionsAt(value, selectionStart, known)
    setOffered(completions && { ...completions, active: completions.first ? 0 : null })
  }
  function take(completion: Completion) {
    if (offered === null) return
    const next = withCompletion(text, offered, completion)
    write(next.text, next.caret)
    setRecall(null)
    field.current?.focus()
  }
  function restore() {
    const back = bringBack(kept, text)
    if (back === null) return
    setKept(back.kept)
    write(back.text)
    setRecall(null)
    field.current?.focus()
  }
  function send() {
    if (!sendable) return
    onSay(text.trim())
    write('')
    setRecall(null)
    field.current?.focus()
  }

  /** Whether a key was for the list that is open. */
  function inList({ key }: KeyboardEvent, { options, active }: Offered): boolean {
    const move = (to: number | null) => setOffered((now) => now && { ...now, active: to })
    const chosen = active === null ? undefined : options[active]
    if (key === 'ArrowDown') move(active === null ? 0 : active + 1 === options.length ? null : active + 1)
    else if (key === 'ArrowUp') move(active === null ? options.length - 1 : active === 0 ? null : active - 1)
    else if (key === 'Escape') setOffered(null)
    else if ((key === 'Enter' || key === 'Tab') && chosen) take(chosen)
    else return false
    return true
  }

  /** Whether an arrow was for what was said before, or for what could be said. */
  function inHistory({ key }: KeyboardEvent, { selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
    if (selectionStart !== selectionEnd || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false
    const direction = key === 'ArrowUp' ? 'older' : 'newer'
    const recalled = recall === null ? null : (known.said[recall.at] ?? null)
    if (!mayRecall(direction, { text, caret: selectionStart, recalled })) return false
    const next = direction === 'older' ? olderMessage(known.said, recall, text) : newerMessage(known.said, recall)
    if (next !== null) {
      write(next.text)
      setRecall(next.recall)
      return true
    }
    if (direction === 'older' || text !== '') return false
    const options = known.suggestions.map(
      (label): Completion => ({ kind: 'suggestion', label, detail: '', insert: label }),
    )
    setOffered({ from: 0, to: 0, options, first: false, active: 0 })
    return true
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes a word, the keys belong to it.
    if (event.nativeEvent.isComposing) return
    // The field's own undo knows nothing of a text that was put into it.
    if (isUndo(event) && text === kept.example && kept.drafts.length > 0) {
      event.preventDefault()
      return restore()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isPlain = !event.shiftKey
    if (isPlain && offered !== null && inList(event, offered)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (isPlain && offered === null && inHistory(event, event.currentTarget)) return event.preventDefault()
    if (event.key === 'Tab') setOffered(null)
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    send()
  }

  const active = offered?.active ?? null
  const draft = kept.drafts.at(-1)
  return (
    <form onSubmit={onSubmit} className="px-5 pt-2 pb-3 low:pt-1.5 low:pb-2 sm:px-8">
      <div className="relative mx-auto max-w-3xl">
        {offered !== null && (
          <CompletionList
            id={listId}
            name={text === '' ? t('suggestions') : t('completions')}
            options={offered.options}
            active={active}
            onTake={take}
          />
        )}
        <div
          ref={row}
          className="flex items-end gap-2 rounded-2xl border border-edge bg-raised p-2 ps-4 shadow-card low:py-1 focus-within:border-accent focus-within:outline focus-within:outline-accent"
        >
          <label htmlFor={fieldId} className="sr-only">
            {t('label')}
          </label>
          <textarea
            id={fieldId}
            ref={field}
            // biome-ignore lint/a11y/noAutofocus: the window has one purpose, and it starts here
            autoFocus
            rows={1}
            dir="auto"
            value={text}
            aria-autocomplete="list"
            aria-controls={offered === null ? undefined : listId}
            aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
            aria-describedby={hintId}
            onChange={(event) => onChange(event.target)}
            onKeyDown={onKeyDown}
            onBlur={() => setOffered(null)}
            placeholder={t('label')}
            className="field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent py-2 low:min-h-8 low:py-1 outline-none wrap-anywhere"
          />
          <BuildButton over={row} field={field} wanted={building} onSay={onSay} />
          {busy ? (
            <button type="button" onClick={onStop} className={`${look} bg-ink text-ground`}>
              <Icon name="halt" className="size-5" />
              <span className="sr-only">{t('stop')}</span>
            </button>
          ) : (
            <button type="submit" disabled={!sendable} className={`${look} bg-accent text-on-accent`}>
              <Icon name="send" className="size-5" />
              <span className="sr-only">{t('send')}</span>
            </button>
          )}
        </div>
        {draft !== undefined && (
          <button
            type="button"
            onClick={restore}
            className="mx-4 mt-1.5 flex max-w-[calc(100%-2rem)] gap-1 rounded text-xs text-accent hover:underline"
          >
            <span className="shrink-0">{t('bringBack')}</span>
            <span className="truncate">{draft}</span>
          </button>
        )}
        <p id={hintId} className="mt-1.5 px-4 text-xs text-soft empty:hidden">
          {length > maxMessageLength ? (
            <span className="font-semibold text-warn">
              {t('tooLong', { count: length, most: maxMessageLength, over: length - maxMessageLength })}
            </span>
          ) : length > countedFrom ? (
            t('length', { count: length, most: maxMessageLength })
          ) : (
            <>
              {locale !== 'en' && `${t('english')} `}
              {/* Said until somebody has begun: after that the plan needs the room more. */}
              {isFresh && t('keys')}
            </>
          )}
        </p>
        <p aria-live="polite" className="sr-only">
          {length > maxMessageLength
            ? t('tooLong', { count: length, most: maxMessageLength, over: length - maxMessageLength })
            : offered !== null && t('offered', { count: offered.options.length })}
        </p>
      </div>
    </form>
  )
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z'
}

type Begun = { readonly text: string; readonly kept: KeptDrafts }

/** What was begun in one conversation waits there while another is looked at. */
function useDrafts(thread: string, begun: Begun, show: (draft: Begun) => void): void {
  const drafts = useRef(new Map<string, Begun>())
  const shown = useRef(thread)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where another conversation is looked at
  useEffect(() => {
    if (shown.current === thread) return
    drafts.current.set(shown.current, begun)
    shown.current = thread
    show(drafts.current.get(thread) ?? { text: '', kept: noDrafts })
  }, [thread])
}

const look =
  'flex size-10 low:size-8 shrink-0 items-center justify-center rounded-xl transition-colors disabled:bg-sunken disabled:text-soft'
