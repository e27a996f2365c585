type Props<T extends string> = {
  readonly id: string
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
}

/** One of a few, with its name above it. */
export function SelectField<T extends string>({ id, label, value, options, onChange }: Props<T>) {
  return (
    <div className="min-w-40 flex-1">
      <label htmlFor={id} className="text-sm text-soft">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
        className="mt-0.5 block min-h-9 w-full rounded-lg border border-edge bg-surface px-2 text-sm"
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
