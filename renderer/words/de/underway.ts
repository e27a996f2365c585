import type { underway as english } from '../en/underway.ts'
import type { Translated } from '../Translated.ts'

export const underway: Translated<typeof english> = {
  region: 'Zwischen Netzwerken',
  state: {
    'on-its-way': 'Unterwegs',
    late: 'Verspätet',
    unknown: 'Nicht bekannt',
    arrived: 'Angekommen',
    'paid-back': 'Zurückgezahlt',
  },
  way: '{from} → {to}',
  counted: '{dollars}, in der Summe',
  since: 'Abgegangen am {when}',
  ended: 'Gesehen am {when}',
  goOn: 'Den zweiten Teil planen',
  leave: 'Dort lassen',
  goOnHow: 'Wechselt zu {network} und sagt dort: „{message}“. Sie sehen den Plan und stimmen ihm eigens zu.',
  gotIt: 'Verstanden',
}
