import type { AppInfo } from '../../src/api/Core.ts'
import { Address } from '../ui/Address.tsx'
import { Fold } from '../ui/Fold.tsx'

/** Whose account this is, and what in this copy of Sayso stands in for something real. */
export function About({ info }: { readonly info: AppInfo }) {
  return (
    <div className="hidden border-t border-line px-5 py-3 text-xs side:block">
      <Fold title={<span className="text-xs">Your account and this copy of Sayso</span>}>
        <div className="space-y-2 text-soft">
          <p>
            <Address value={info.account} />
          </p>
          <p>
            {info.chain.name}, chain id {info.chain.id}. Sayso {info.version}.
          </p>
          {info.standIns.map((standIn) => (
            <p key={standIn} className="wrap-anywhere">
              {standIn}
            </p>
          ))}
        </div>
      </Fold>
    </div>
  )
}
