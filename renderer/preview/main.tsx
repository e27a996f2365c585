import { sampleBridge } from './sampleBridge.ts'

// Never part of the product: the window with sample data in place of a core, to look at and to photograph.
Object.defineProperty(window, 'bridge', { value: sampleBridge({ trouble: location.search.includes('trouble') }) })
await import('../main.tsx')
