import { store } from '../state/store.ts'

export const looked = store
