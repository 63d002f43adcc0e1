import type { Thing } from '../ui/typed-thing.ts'

export type Looked = Thing
