type Props = { readonly figures: readonly (readonly [name: string, value: string])[] }

/** Figures one below the other, each beside its name. */
export function Figures({ figures }: Props) {
  return (
    <dl className="text-sm">
      {figures.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-x-4 py-px">
          <dt className="max-w-[55%] shrink-0 text-soft">{name}</dt>
          <dd className="min-w-0 text-end wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
