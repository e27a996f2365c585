import { createContext } from 'react'

/** Puts a sentence into the field, where the person may change it and send it. Null where there is no field. */
export const WriteContext = createContext<((sentence: string) => void) | null>(null)
