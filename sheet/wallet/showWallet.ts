import type { SheetBridge } from '../../src/api/sheet/messages.ts'

export function showWallet(_bridge: SheetBridge): void {}
