import { sampleBridge } from './sampleBridge.ts'

// Never part of the product: the window with sample data in place of a core, to look at and to photograph.
// `?trouble`, `?welcome` (a new profile), `?language=de`, `?rtl`, in any mixture.
const wanted = new URLSearchParams(location.search)
if (wanted.has('rtl')) document.documentElement.dir = 'rtl'
const bridge = sampleBridge({
  trouble: wanted.has('trouble'),
  welcomed: !wanted.has('welcome'),
  language: wanted.get('language') === 'de' ? 'de' : 'en',
})
Object.defineProperty(window, 'bridge', { value: bridge })
await import('../main.tsx')
