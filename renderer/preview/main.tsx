import { sampleBridge } from './sampleBridge.ts'

// Never part of the product: the window with sample data in place of a core, to look at and to photograph.
// `?trouble`, `?welcome` (a new profile), `?made` (with a wallet of its own), `?language=de`, `?rtl`, `?text=larger`, `?turns=10000` (opens in a conversation of that many), in any mixture.
const wanted = new URLSearchParams(location.search)
if (wanted.has('rtl')) document.documentElement.dir = 'rtl'
const turns = Number(wanted.get('turns') ?? 0)
if (turns > 0) sessionStorage.setItem('conversation', 'long')
const bridge = sampleBridge({
  turns,
  trouble: wanted.has('trouble'),
  made: wanted.has('made'),
  welcomed: !wanted.has('welcome'),
  language: wanted.get('language') === 'de' ? 'de' : 'en',
  text: wanted.get('text') === 'larger' ? 'larger' : 'normal',
})
Object.defineProperty(window, 'bridge', { value: bridge })
await import('../main.tsx')
