type Props = { readonly figures: readonly (readonly [name: string, value: string])[] }

/** A row of figures, each under its name. */
export function Figures({ figures }: Props) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {figures.map(([name, value]) => (
        <div key={name} className="max-w-38 min-w-0">
          <dt className="text-xs text-soft">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
