import type { GrantView } from '../../src/api/Core.ts'
import { chainDay } from '../plan/chainDates.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { Fold } from '../ui/Fold.tsx'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'

type Props = {
  readonly grants: readonly GrantView[]
  readonly onSay: (message: string) => void
  readonly busy: boolean
}

/** One row a permission. What a contract says of itself stands in quotes, as its own words, and nowhere else. */
export function GrantTable({ grants, onSay, busy }: Props) {
  return (
    <table className="block w-full sm:table">
      <caption className="sr-only">What may be taken from you, and by whom</caption>
      <thead className="sr-only text-left text-xs text-soft sm:not-sr-only sm:table-header-group">
        <tr>
          <th scope="col" className="pb-1.5 font-normal">
            Of what
          </th>
          <th scope="col" className="pb-1.5 pl-4 font-normal">
            By whom
          </th>
          <th scope="col" className="pb-1.5 pl-4 font-normal">
            How much
          </th>
          <th scope="col" className="pb-1.5 pl-4">
            <span className="sr-only">Take it back</span>
          </th>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line border-y border-line sm:table-row-group">
        {grants.map((grant) => (
          <Row key={grant.id} grant={grant} onSay={onSay} busy={busy} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ grant, onSay, busy }: Omit<Props, 'grants'> & { readonly grant: GrantView }) {
  const { spender, revoke, since } = grant
  return (
    <tr className="block py-3 align-top sm:table-row">
      <th scope="row" className="block text-left font-normal sm:table-cell sm:w-1/4 sm:py-3">
        <span className="block font-semibold wrap-anywhere">{grant.what}</span>
        {!grant.known && (
          <>
            {grant.claimedName !== null && grant.claimedName !== '' && (
              <span className="block text-sm text-soft wrap-anywhere">It calls itself “{grant.claimedName}”.</span>
            )}
            <Address value={grant.contract} />
          </>
        )}
      </th>
      <td className="mt-2 block sm:mt-0 sm:table-cell sm:py-3 sm:pl-4">
        {spender.name === null ? (
          <span className="flex items-center gap-1.5 text-warn">
            <Icon name="warn" className="size-4" />
            Not known to Sayso
          </span>
        ) : (
          <span className="block wrap-anywhere">{spender.name}</span>
        )}
        <Address value={spender.address} />
        {since && (
          <div className="mt-1">
            <Fold title="Since when">
              <p className="text-xs text-soft wrap-anywhere">
                Last set in block {since.block}
                {since.timestamp !== null && `, ${chainDay(since.timestamp)}`}, by transaction{' '}
                <Address value={since.transaction} />
              </p>
            </Fold>
          </div>
        )}
      </td>
      <td className="mt-2 block sm:mt-0 sm:table-cell sm:w-1/4 sm:py-3 sm:pl-4">
        <span className={`block wrap-anywhere ${grant.unlimited ? 'font-semibold text-hard' : ''}`}>
          {grant.unlimited ? 'Without limit' : grant.allowed}
        </span>
        <span className="block text-sm text-soft wrap-anywhere">
          Could take now: {grant.couldTake}
          {grant.couldTakeUsd !== null && ` (${dollars(grant.couldTakeUsd)})`}
        </span>
      </td>
      <td className="mt-2 block sm:mt-0 sm:table-cell sm:py-3 sm:pl-4 sm:text-right">
        {revoke === null ? (
          <span className="block max-w-40 text-left text-xs text-soft">{grant.whyNot}</span>
        ) : (
          <Button size="small" disabled={busy} onClick={() => onSay(revoke)}>
            Revoke
            <span className="sr-only">
              {' '}
              {grant.what} for {spender.name ?? spender.address}
            </span>
          </Button>
        )}
      </td>
    </tr>
  )
}
