import { useId } from 'react'
import { describeDelay } from '../../src/model/describeLimit.ts'
import { SelectField } from '../ui/SelectField.tsx'
import type { LimitDesk } from './useLimits.ts'

const offered = [60, 3_600, 86_400, 3 * 86_400, 7 * 86_400]

/** How long a raise waits. More counts at once; less is a raise itself, and waits as long as it is now. */
export function WaitBeforeRaise({ seconds, desk }: { readonly seconds: number; readonly desk: LimitDesk }) {
  const fieldId = useId()
  const all = offered.includes(seconds) ? offered : [seconds, ...offered]
  return (
    <div className="border-t border-line pt-4">
      <SelectField
        id={fieldId}
        label="Raising or lifting a limit waits"
        value={String(seconds)}
        options={all.map((each) => [String(each), describeDelay(each)])}
        onChange={(value) => desk.ask({ wish: 'delay', seconds: Number(value) })}
      />
      <p className="mt-1 text-sm text-soft">
        A longer wait counts at once; a shorter one waits as long as it is now. It is time to notice, should somebody
        else sit at this machine.
      </p>
    </div>
  )
}
