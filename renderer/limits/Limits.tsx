import { PageDialog } from '../ui/PageDialog.tsx'
import { LimitsBoard } from './LimitsBoard.tsx'

/** The way to the limits. */
export function Limits() {
  return (
    <PageDialog title="Limits" icon="limits">
      <LimitsBoard />
    </PageDialog>
  )
}
