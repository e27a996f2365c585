import { Icon } from './Icon.tsx'

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
    <div className="min-w-44 flex-1">
      <label htmlFor={id} className="text-sm text-soft">
        {label}
      </label>
      <div className="relative mt-1">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.target.value)
            if (chosen !== undefined) onChange(chosen[0])
          }}
          className="block min-h-9 w-full appearance-none rounded-lg border border-edge bg-surface ps-3 pe-9 text-sm"
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
        <Icon
          name="chevron"
          className="pointer-events-none absolute end-3 top-1/2 size-3.5 -translate-y-1/2 rotate-90 text-soft"
        />
      </div>
    </div>
  )
}
