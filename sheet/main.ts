import { missingCase } from '../src/errors/missingCase.ts'
import { showApproval } from './approval/showApproval.ts'
import { sheetBridge } from './sheetBridge.ts'
import { showSentence } from './showSentence.ts'
import { showWallet } from './wallet/showWallet.ts'

const bridge = sheetBridge()
if (bridge === null) {
  showSentence('Nothing to see here', 'This window has no core behind it. Close it and start Sayso with "npm start".')
} else {
  let leave = (): void => {}
  let hear: ReturnType<typeof showWallet> = () => {}
  bridge.listen((order) => {
    switch (order.kind) {
      case 'approval':
        leave = showApproval(order, bridge)
        break
      case 'over':
        leave()
        showSentence('This plan is gone', `${order.sentence} Nothing was signed. This window closes by itself.`)
        break
      case 'wallet':
        hear = showWallet(bridge)
        break
      case 'reply':
        hear(order)
        break
      default:
        missingCase(order)
    }
  })
  bridge.send({ kind: 'ready' })
}
