type Props = {
  readonly legend: string
  /** What is said where there is nothing to choose from. */
  readonly none: string
  readonly options: readonly (readonly [string, string])[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Some of several. */
export function Choice({ legend, none, options, chosen, onChange }: Props) {
  if (options.length === 0) return <p className="text-sm text-soft">{none}</p>
  return (
    <fieldset>
      <legend className="text-sm text-soft">{legend}</legend>
      <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-4 gap-y-1">
        {options.map(([value, words]) => (
          <label key={value} className="flex min-h-8 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
              className="size-4 accent-accent"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
