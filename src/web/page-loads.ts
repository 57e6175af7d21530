import type { ComponentType } from 'react'

/** How the code of each page is fetched, by its address. Filled by the router. */
export const pageLoads = new Map<string, () => Promise<ComponentType>>()
