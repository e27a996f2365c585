type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly describedBy?: string
  /** For what is compared digit by digit. */
  readonly mono?: boolean
  readonly placeholder?: string
  /** Where the person just asked to type here: the cursor goes into it, and what stands there is marked. */
  readonly opened?: boolean
}

const markAll = (input: HTMLInputElement | null): void => {
  input?.focus()
  input?.select()
}

/** A line to type into, with its name above it. Nothing is filled in or corrected by itself. */
export function TextField({
  id,
  label,
  value,
  onChange,
  describedBy,
  mono = false,
  placeholder,
  opened = false,
}: Props) {
  return (
    <div className="min-w-40 flex-1">
      <label htmlFor={id} className="text-sm text-soft">
        {label}
      </label>
      <input
        id={id}
        {...(opened ? { ref: markAll } : {})}
        value={value}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        aria-describedby={describedBy}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        className={`mt-1 block min-h-9 w-full rounded-lg border border-edge bg-surface px-3 ${mono ? 'font-mono text-xs' : 'text-sm'}`}
      />
    </div>
  )
}
