import { useId } from 'react'
import { Icon, type IconName } from '../ui/Icon.tsx'

type Props = {
  readonly icon: IconName
  readonly name: string
  readonly note: string
  /** Said beside the name of the one that suits most people. */
  readonly badge?: string
  readonly onChoose: () => void
}

/** A way to go on, with what it means: the button is its name, and the whole of it can be pressed. */
export function Choice({ icon, name, note, badge, onChoose }: Props) {
  const id = useId()
  const look = badge === undefined ? 'border-line' : 'border-accent/50 shadow-card'
  return (
    <div
      className={`group relative flex items-start gap-4 rounded-2xl border bg-surface p-5 transition-colors hover:border-accent ${look}`}
    >
      <span className="flex size-10 shrink-0 items-center justify-center rounded-xl bg-accent-wash text-accent">
        <Icon name={icon} className="size-5.5" />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <button
            type="button"
            aria-describedby={`${id}note`}
            onClick={onChoose}
            className="text-start font-semibold transition-colors outline-none group-hover:text-accent after:absolute after:inset-0 after:rounded-2xl focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
          >
            {name}
          </button>
          {badge !== undefined && (
            <span className="rounded-full bg-accent-wash px-2.5 py-0.5 text-xs font-semibold text-accent">{badge}</span>
          )}
        </div>
        <p id={`${id}note`} className="mt-1 text-soft text-pretty">
          {note}
        </p>
      </div>
      <Icon
        name="chevron"
        className="mt-2.5 size-4 text-soft transition-transform group-hover:translate-x-0.5 rtl:rotate-180 rtl:group-hover:-translate-x-0.5"
      />
    </div>
  )
}
