import type { IsoMoment } from '../../../domain/moments.ts'
import { daysBetween } from './aws-api/age.ts'
import type { Fact } from './aws-api/checks.ts'
import { columnsOf } from './columns.ts'
import { accountOfArn, moment } from './fields.ts'

/** Columns without which a table is no credential report; the collector keeps few more. */
export const reportColumns = ['user', 'password_enabled', 'mfa_active', 'access_key_1_active', 'access_key_2_active'] as const

const oldKeyDays = 90

/** One user of the report. Names stay out of what is kept: a fact says how many, not who. */
type User = {
  readonly isRoot: boolean
  readonly hasPassword: boolean | null
  readonly hasMfa: boolean | null
  readonly passwordUsedAt: IsoMoment | null
  readonly keys: readonly Key[]
}
type Key = { readonly isActive: boolean | null; readonly rotatedAt: IsoMoment | null; readonly usedAt: IsoMoment | null }

function truth(cell: string): boolean | null {
  const plain = cell.toLowerCase()
  if (plain === 'true') return true
  return plain === 'false' ? false : null
}

/** @param madeAt when IAM drew the report up; `null` where nobody says: then only what the row itself shows to be old is old. */
export function factsOfRow(header: readonly string[], madeAt: IsoMoment | null): (row: readonly string[]) => readonly Fact[] {
  const column = columnsOf(header)
  const name = column('user')
  const arn = column('arn')
  const password = column('password_enabled')
  const passwordUsed = column('password_last_used')
  const mfa = column('mfa_active')
  const keys = ['1', '2'].map((number) => ({
    active: column(`access_key_${number}_active`),
    rotated: column(`access_key_${number}_last_rotated`),
    used: column(`access_key_${number}_last_used_date`),
  }))
  return (row) => {
    const user: User = {
      isRoot: name(row) === '<root_account>',
      hasPassword: truth(password(row)),
      hasMfa: truth(mfa(row)),
      passwordUsedAt: moment(passwordUsed(row)),
      keys: keys.map((key) => ({ isActive: truth(key.active(row)), rotatedAt: moment(key.rotated(row)), usedAt: moment(key.used(row)) })),
    }
    const account = accountOfArn(arn(row))
    const id = arn(row) === '' ? name(row) : arn(row)
    const facts = user.isRoot ? rootFacts(user, madeAt) : userFacts(user, madeAt)
    return facts.map((fact) => ({ ...fact, account, ...(user.isRoot ? {} : { id }) }))
  }
}

/** Whether it has an active access key; `null` when that cannot be told. */
function hasKey({ keys }: User): boolean | null {
  if (keys.some(({ isActive }) => isActive === true)) return true
  return keys.every(({ isActive }) => isActive === false) ? false : null
}

function rootFacts(user: User, madeAt: IsoMoment | null): readonly Fact[] {
  const facts: Fact[] = []
  // A root user without a password cannot sign in, so that MFA is not missed.
  if (user.hasMfa !== null && (user.hasMfa || user.hasPassword !== false)) facts.push({ check: 'root-mfa-enabled', isMet: user.hasMfa })
  const key = hasKey(user)
  if (key !== null) facts.push({ check: 'root-access-keys-absent', isMet: !key })
  if (madeAt !== null) {
    const uses = [user.passwordUsedAt, ...user.keys.map(({ usedAt }) => usedAt)].filter((at) => at !== null)
    facts.push({ check: 'root-unused', isMet: uses.every((at) => daysBetween(at, madeAt) > oldKeyDays) })
  }
  return facts
}

function userFacts(user: User, madeAt: IsoMoment | null): readonly Fact[] {
  const facts: Fact[] = []
  if (user.hasPassword === true && user.hasMfa !== null) facts.push({ check: 'user-mfa-enabled', isMet: user.hasMfa })
  if (user.hasPassword !== null) facts.push({ check: 'user-password-absent', isMet: !user.hasPassword })
  const key = hasKey(user)
  if (key !== null) facts.push({ check: 'user-access-keys-absent', isMet: !key })
  const isRotated = key === true ? areKeysRotated(user, madeAt) : null
  if (isRotated !== null) facts.push({ check: 'user-access-keys-rotated', isMet: isRotated })
  return facts
}

function areKeysRotated(user: User, madeAt: IsoMoment | null): boolean | null {
  const active = user.keys.filter(({ isActive }) => isActive === true)
  // Without the day of the report, its last known use shows how old a key is at least.
  const ages = active.map(({ rotatedAt, usedAt }) => {
    const until = madeAt ?? usedAt
    return rotatedAt === null || until === null ? null : daysBetween(rotatedAt, until)
  })
  if (ages.some((days) => days !== null && days > oldKeyDays)) return false
  return madeAt === null || ages.includes(null) ? null : true
}
