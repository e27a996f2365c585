import { lazy, Suspense, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import type { Edit } from './EditPopover.tsx'

const loadPopover = () => import('./EditPopover.tsx')
const EditPopover = lazy(loadPopover)

type Props = Edit & { readonly busy: boolean; readonly onSay: (sentence: string) => void }

/** What opens the small window of one figure. That is fetched when it is first wanted: the window starts without it. */
export function EditButton(props: Props) {
  const [wanted, setWanted] = useState(false)
  const plain = (
    <Button
      size="small"
      aria-haspopup="dialog"
      aria-expanded={false}
      disabled={props.busy}
      onFocus={() => void loadPopover()}
      onPointerEnter={() => void loadPopover()}
      onClick={() => setWanted(true)}
    >
      {props.title}
    </Button>
  )
  if (!wanted) return plain
  return (
    <Suspense fallback={plain}>
      <EditPopover {...props} />
    </Suspense>
  )
}
