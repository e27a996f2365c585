import { useId } from 'react'
import { Icon } from './Icon.tsx'

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

/** What is typed filters what stands below it, at once. */
export function SearchField({ label, value, onChange }: Props) {
  const id = useId()
  return (
    <div className="relative min-w-0 flex-1 basis-60">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Icon name="search" className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-soft" />
      <input
        id={id}
        type="search"
        value={value}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
        className="block min-h-10 w-full rounded-xl border border-edge bg-surface ps-9 pe-3 text-sm"
      />
    </div>
  )
}
