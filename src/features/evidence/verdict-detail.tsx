import type { Answer } from '../../domain/answer.ts'
import { isStale } from '../../domain/evidence/stale.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import type { Derived } from './derived.ts'
import { SubjectTable } from './subject-table.tsx'
import type { ShownVerdict } from './verdict-view.ts'
import { accountName, nameList, regionName, useWords } from './words.ts'

type Props = ShownVerdict & { readonly answer: Answer; readonly derived: Derived }

function AccountIds({ accounts, label }: { accounts: readonly string[]; label: string }) {
  const t = useWords()
  const paged = usePaged(accounts)
  return (
    <>
      <ul className="evidence-accounts">
        {paged.shown.map((account) => (
          <li key={account}>{accountName(t, account)}</li>
        ))}
      </ul>
      <Pager paged={paged} table={label} />
    </>
  )
}

type AccountsProps = { readonly label: string; readonly accounts: readonly string[]; readonly isOpenAtFirst: boolean }

function Accounts({ label, accounts, isOpenAtFirst }: AccountsProps) {
  const t = useWords()
  if (accounts.length === 0) return null
  return (
    <Disclosure label={t('verdicts.accountsOf', { label, count: accounts.length })} isOpenAtFirst={isOpenAtFirst}>
      {() => <AccountIds accounts={accounts} label={label} />}
    </Disclosure>
  )
}

function Reach({ verdict, derived }: Pick<Props, 'verdict' | 'derived'>) {
  const t = useWords()
  const limit = derived.library.mapping.limits.get(verdict.recommendation)?.[derived.language]
  return (
    <>
      <p>{t('verdicts.reach', { reach: t(`verdicts.reaches.${verdict.reach}`) })}</p>
      {limit !== undefined && limit !== '' && <p>{t('verdicts.limit', { limit })}</p>}
    </>
  )
}

function Said({ recommendation, answer }: Pick<Props, 'recommendation' | 'answer'>) {
  const t = useWords()
  return (
    <>
      <h3>{t('verdicts.said')}</h3>
      <p>
        {t(`common:values.${answer.value ?? 'none'}`)}
        {answer.answeredOn && ` · ${t('verdicts.saidOn', { day: answer.answeredOn })}`}
      </p>
      {answer.rationale !== '' && <p className="evidence-quote">{t('verdicts.saidRationale', { text: answer.rationale })}</p>}
      <p>
        <a href={`#/assess/${recommendation.id}`}>{t('verdicts.toAnswer')}</a>
      </p>
    </>
  )
}

/** Everything behind one verdict: the accounts, the controls and checks, and what the team says beside it. */
export function VerdictDetail({ recommendation, verdict, answer, derived }: Props) {
  const t = useWords()
  const { newest, regions, subjects, kind } = verdict
  return (
    <div className="evidence-detail">
      {kind === 'silent' && <p>{t(verdict.reach === 'none' ? 'verdicts.silentReach' : 'verdicts.silent')}</p>}
      <Accounts label={t('verdicts.contradicting')} accounts={verdict.contradicting} isOpenAtFirst />
      <Accounts label={t('verdicts.mixed')} accounts={verdict.mixed} isOpenAtFirst />
      <Accounts label={t('verdicts.supporting')} accounts={verdict.supporting} isOpenAtFirst={false} />
      {regions.length > 0 && (
        <p>
          {t('verdicts.inRegions', {
            names: nameList(
              t,
              regions.map((region) => regionName(t, region)),
              20,
            ),
          })}
        </p>
      )}
      {newest !== null && (
        <p>
          {t('verdicts.newest', { day: newest })}
          {isStale(newest, derived.now) && <span className="evidence-stale"> {t('verdicts.isStale')}</span>}
        </p>
      )}
      <Reach verdict={verdict} derived={derived} />
      {subjects.length > 0 && <SubjectTable subjects={subjects} derived={derived} />}
      <Said recommendation={recommendation} answer={answer} />
    </div>
  )
}
