/** The columns of the list of plans, its head among them: sign, plan, cost, end, and the arrow that unfolds. */
export const columns = 'grid grid-cols-[1.25rem_minmax(0,1fr)_6.5rem_8.5rem_1rem] gap-x-3 px-5'
