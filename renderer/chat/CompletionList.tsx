import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Completion } from './completionsAt.ts'

type Props = {
  readonly id: string
  readonly name: string
  readonly options: readonly Completion[]
  readonly active: number | null
  readonly onTake: (completion: Completion) => void
}

/** What can be put in place of what is being written. The field keeps the focus, and says which one is meant. */
export function CompletionList({ id, name, options, active, onTake }: Props) {
  const t = useTranslations('chat.composer')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={name}
      // Pressed with a pointer, the field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 bottom-full z-10 mb-2 max-h-72 overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-card"
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, and says which one is meant
        <div
          key={`${option.kind} ${option.label}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onClick={() => onTake(option)}
          className={`flex cursor-pointer items-baseline gap-3 rounded-lg px-3 py-2 hover:bg-sunken ${index === active ? 'bg-accent-wash outline -outline-offset-1 outline-accent' : ''}`}
        >
          <span dir="auto" className="min-w-0 truncate font-medium">
            {option.label}
          </span>
          <span className="ms-auto min-w-0 truncate text-xs text-soft">
            {option.detail === '' ? kindOf(option, t) : option.detail}
          </span>
        </div>
      ))}
    </div>
  )
}

function kindOf({ kind }: Completion, t: ReturnType<typeof useTranslations<'chat.composer'>>): string {
  return kind === 'token' ? '' : t(kind)
}
