import { createContext } from 'react'

/** Whether a message is being worked on, in whichever conversation: until it is done, nothing else can be said. */
export const BusyContext = createContext(false)
