import type { StepView } from '../../src/model/Stage.ts'
import { Address } from '../ui/Address.tsx'
import { LookAlike } from '../ui/LookAlike.tsx'
import { written } from '../ui/written.ts'

/** Whom a step sends to: the whole address, in groups, whether it is new, and what it could be taken for. */
export function Recipient({ recipient }: { readonly recipient: NonNullable<StepView['recipient']> }) {
  const { address, contact, firstUsedAt, nearest } = recipient
  const used = firstUsedAt === null ? 'never used before' : `first used ${written(firstUsedAt)}`
  return (
    <div className="space-y-1.5 text-sm text-soft">
      <p>
        {contact === null ? 'To ' : `To your contact ${contact}, `}
        <Address value={address} />
        {contact === null ? 'which is no contact' : ''}, {used}
      </p>
      {nearest?.lookAlike === true && <LookAlike address={address} known={nearest.address} whose={nearest.whose} />}
    </div>
  )
}
