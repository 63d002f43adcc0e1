import { newer } from './older.ts'

export const store = newer
