import { PageDialog } from '../ui/PageDialog.tsx'
import { ReadingPage } from './ReadingPage.tsx'
import { usePull } from './usePull.ts'

/** The way to the page about readers. What is being fetched goes on while the page is closed. */
export function Reading() {
  const puller = usePull()
  return (
    <PageDialog title="Reading" icon="reading" busy={puller.pull?.progress.status === 'pulling'}>
      <ReadingPage puller={puller} />
    </PageDialog>
  )
}
