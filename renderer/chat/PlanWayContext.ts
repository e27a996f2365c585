import { createContext } from 'react'

/** Brings a plan of this conversation in sight, with the focus on its button. Null where there is no way to it. */
export const PlanWayContext = createContext<((planId: string) => void) | null>(null)
