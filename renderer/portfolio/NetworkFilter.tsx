import { useTranslations } from 'use-intl'
import { useNetworkName } from '../networks/useNetworkName.ts'

/** What is looked at: the network in use, all of them together, or one of the others. */
export type Looked = 'here' | 'all' | number

type Props = {
  readonly here: { readonly id: number; readonly name: string; readonly practice: boolean }
  readonly networks: readonly { readonly id: number; readonly name: string }[]
  readonly looked: Looked
  readonly onLook: (looked: Looked) => void
}

export function NetworkFilter({ here, networks, looked, onLook }: Props) {
  const t = useTranslations('portfolio.everywhere')
  const nameOf = useNetworkName()
  const others = networks.filter(({ id }) => id !== here.id)
  const options: readonly (readonly [Looked, string])[] = [
    ['here', nameOf(here)],
    ['all', t('all')],
    ...others.map(({ id, name }) => [id, name] as const),
  ]
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t('filter')}</legend>
      {options.map(([value, name]) => (
        <button
          key={value}
          type="button"
          aria-pressed={looked === value}
          onClick={() => onLook(value)}
          className={`min-h-8 rounded-full border px-3 text-sm transition-colors ${looked === value ? 'border-accent bg-accent-wash font-semibold text-accent' : 'border-line bg-surface text-soft hover:border-edge hover:text-ink'}`}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
