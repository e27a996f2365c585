import { missingCase } from '../src/errors/missingCase.ts'
import { usualPreferences } from '../src/model/usualPreferences.ts'
import { applyLook } from './applyLook.ts'
import { showApproval } from './approval/showApproval.ts'
import { sheetBridge } from './sheetBridge.ts'
import { showSentence } from './showSentence.ts'
import { showWallet } from './wallet/showWallet.ts'

const bridge = sheetBridge()
// Until the core says how the person likes it.
let words = applyLook(usualPreferences)
if (bridge === null) {
  showSentence(words.frame.nothing, words.frame.nothingNext)
} else {
  let leave = (): void => {}
  let hear: ReturnType<typeof showWallet> = () => {}
  bridge.listen((order) => {
    switch (order.kind) {
      case 'approval':
        words = applyLook(order.look)
        leave = showApproval(order, bridge, words)
        break
      case 'over':
        leave()
        showSentence(words.frame.gone, `${order.sentence} ${words.frame.goneNext}`)
        break
      case 'wallet':
        words = applyLook(order.look)
        hear = showWallet(bridge, words)
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
