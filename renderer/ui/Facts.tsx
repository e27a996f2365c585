import { Address } from './Address.tsx'

const isAddress = (value: string) => /^0x[0-9a-fA-F]{40}$/.test(value)

/** Names and figures behind a finding or an error. Data from elsewhere: drawn as text, never obeyed. */
export function Facts({ facts }: { readonly facts: Readonly<Record<string, string>> }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="font-mono break-all">{isAddress(value) ? <Address value={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
