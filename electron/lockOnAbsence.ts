type Watch = { on(event: 'suspend' | 'lock-screen' | 'shutdown', listener: () => void): unknown }

/** Nobody sits there any more: the keys are wiped from memory at once, and not when the machine wakes. */
export function lockOnAbsence(powerMonitor: Watch, lock: () => void): void {
  for (const event of ['suspend', 'lock-screen', 'shutdown'] as const) powerMonitor.on(event, lock)
}
