/** The parts of Electron that a notification takes, so that tests can stand in for them. */
export type Notifying = {
  /** Whether any window of Sayso has the person's eyes. */
  readonly isInFront: () => boolean
  /** Shows it, and calls back where it is pressed. */
  readonly show: (sentence: string, onPress: () => void) => void
  readonly bringToFront: () => void
}

/** Says by the machine's own notification what came to its end, to whoever is not looking. The sentence is the core's. */
export function notifyWhenAway({ isInFront, show, bringToFront }: Notifying): (sentence: string) => void {
  return (sentence) => {
    if (!isInFront()) show(sentence, bringToFront)
  }
}
