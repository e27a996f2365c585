import { useMutation } from '@tanstack/react-query'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The way to the wallet's own window. Nothing secret is typed or shown in this page, and none of it passes through it. */
export function OpenWallet() {
  const trpc = useTRPC()
  const open = useMutation(trpc.openWallet.mutationOptions())
  const refused = open.data?.status === 'refused' ? open.data.sentence : ''
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        className="mb-1 side:my-0.5"
        disabled={open.isPending}
        onClick={() => open.mutate()}
      >
        <Icon name="wallet" className="size-4.5" />
        Wallet
      </Button>
      <p role="status" className="w-full px-3 text-xs text-soft empty:hidden">
        {open.error ? errorDataOf(open.error).message : refused}
      </p>
    </>
  )
}
