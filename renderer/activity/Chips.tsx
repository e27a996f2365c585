import { useTranslations } from 'use-intl'
import type { Counted } from './filterHistory.ts'

type Props<T extends string> = {
  readonly label: string
  /** What is looked at where none is chosen: "Any asset". */
  readonly any: string
  readonly options: readonly (Counted<T> & { readonly name: string })[]
  readonly chosen: T | null
  readonly onChoose: (value: T | null) => void
}

/** One of a few to look at alone; the same again, or "Any …", takes it back. */
export function Chips<T extends string>({ label, any, options, chosen, onChoose }: Props<T>) {
  const t = useTranslations('activity.page')
  const look = (pressed: boolean) =>
    `min-h-8 rounded-full border px-3 text-sm transition-colors ${pressed ? 'border-accent bg-accent-wash font-semibold text-accent' : 'border-line bg-surface text-soft hover:border-edge hover:text-ink'}`
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{label}</legend>
      <button
        type="button"
        aria-pressed={chosen === null}
        className={look(chosen === null)}
        onClick={() => onChoose(null)}
      >
        {any}
      </button>
      {options.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          className={look(chosen === value)}
          onClick={() => onChoose(chosen === value ? null : value)}
        >
          {t.rich('chip', { name, count, n: (chunks) => <span className="ms-1 text-xs font-normal">{chunks}</span> })}
        </button>
      ))}
    </fieldset>
  )
}
