import { Icon } from '../ui/Icon.tsx'

/** What every gap in a sentence has: its name, and whether something is wrong there and which sentence says so. */
export type GapProps = {
  readonly id: string
  readonly name: string
  readonly problem: string | null
}

const look = (wrong: boolean, room: string): string =>
  `field-sizing-content mx-0.5 min-h-9 max-w-full align-middle rounded-lg border bg-surface text-base ${room} ${wrong ? 'border-block' : 'border-edge'}`

type WriteProps = GapProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
  readonly placeholder?: string
  readonly mono?: boolean
  readonly room?: string
}

/** A gap to write into. Nothing is corrected by itself. */
export function WriteGap({ id, name, problem, value, onChange, onLeave, placeholder, mono, room }: WriteProps) {
  return (
    <input
      id={id}
      aria-label={name}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : `${id}-problem`}
      value={value}
      maxLength={100}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      inputMode={mono ? 'text' : 'decimal'}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
      className={`${look(problem !== null, 'px-2.5')} ${mono ? 'font-mono text-sm' : ''} ${room ?? 'min-w-20'}`}
    />
  )
}

export type Option = { readonly value: string; readonly words: string }
/** With a name, they stand together under it. */
export type Options = { readonly under: string | null; readonly options: readonly Option[] }

type ChooseProps = GapProps & {
  readonly value: string
  readonly groups: readonly Options[]
  readonly onChange: (value: string) => void
  /** Words that are always English. */
  readonly english?: boolean
}

/** A gap to choose for. */
export function ChooseGap({ id, name, problem, value, groups, onChange, english = false }: ChooseProps) {
  const known = groups.some(({ options }) => options.some((option) => option.value === value))
  return (
    <span className="relative inline-block max-w-full align-middle">
      <select
        id={id}
        aria-label={name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        lang={english ? 'en' : undefined}
        value={known ? value : ''}
        onChange={(event) => onChange(event.target.value)}
        className={`${look(problem !== null, 'ps-2.5 pe-8')} appearance-none truncate font-medium`}
      >
        {!known && <option value="">…</option>}
        {groups.map(({ under, options }) => {
          const all = options.map(({ value: each, words }) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))
          return under === null ? (
            all
          ) : (
            <optgroup key={under} label={under}>
              {all}
            </optgroup>
          )
        })}
      </select>
      <Icon
        name="chevron"
        className="pointer-events-none absolute end-2.5 top-1/2 size-3.5 -translate-y-1/2 rotate-90 text-soft"
      />
    </span>
  )
}
