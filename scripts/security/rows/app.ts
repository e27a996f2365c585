import type { Row } from '../Row.ts'

/** What can be tried from inside the machine: the page, its frames, links and files. */
export const app: readonly Row[] = [
  {
    id: 'A71',
    tried: 'a page that was taken over and sends any message',
    must: 'nothing is signed without a plan that was shown and the person’s own act, and tries are limited',
    where: 'window',
    apart: ['Electron'],
  },
  {
    id: 'A72',
    tried: 'a page that shows another amount',
    must: 'the approval sheet shows the core’s own data, where the page cannot draw',
    where: 'window',
    apart: ['Electron'],
  },
  {
    id: 'A73',
    tried: 'a plan that is changed after its approval',
    must: 'its hash no longer fits: not signed',
    where: 'unit',
    apart: [],
  },
  {
    id: 'A74',
    tried: 'a second window, or a frame of the page, on the bridge',
    must: 'not listened to',
    where: 'unit',
    apart: ['Electron'],
  },
  {
    id: 'A75',
    tried: 'a link that opens Sayso with a plan',
    must: 'it fills in and approves nothing',
    where: 'unit',
    apart: [],
  },
  {
    id: 'A76',
    tried: 'one byte of the address book changed',
    must: 'it does not start, and says why',
    where: 'unit',
    apart: [],
  },
]
