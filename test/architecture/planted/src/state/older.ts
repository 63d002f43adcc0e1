import { store } from './store.ts'

export const newer = () => store
