import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { CoreProvider } from './bridge/CoreProvider.tsx'
import { windowBridge } from './bridge/windowBridge.ts'
import { NoCore } from './NoCore.tsx'
import { Sayso } from './Sayso.tsx'

const place = document.getElementById('window')
if (place) {
  const bridge = windowBridge()
  createRoot(place).render(
    <StrictMode>
      {bridge ? (
        <CoreProvider bridge={bridge}>
          <Sayso />
        </CoreProvider>
      ) : (
        <NoCore />
      )}
    </StrictMode>,
  )
}
