import { memo } from 'react'
import type { Exposure, Trait } from '../../domain/evidence/finding.ts'
import { openExposures } from '../../domain/evidence/open-exposures.ts'
import { Pager, usePaged } from '../../ui/pager.tsx'
import { Scrolled } from '../../ui/scrolled.tsx'
import type { Derived } from './derived.ts'
import { accountName, regionName, traitCategoryName, useWords } from './words.ts'

function TraitLine({ trait: { category, title, controlId } }: { trait: Trait }) {
  const t = useWords()
  return (
    <li>
      {t('exposure.trait', { category: traitCategoryName(t, category), title })}
      {controlId !== null && <span className="evidence-soft"> {controlId}</span>}
    </li>
  )
}

function ExposureRow({ exposure }: { exposure: Exposure }) {
  const t = useWords()
  const { severity, title, traits, resource, resourceType, account, region, firstSeenAt } = exposure
  return (
    <tr>
      <td className="evidence-nowrap">{t(`severity.${severity}`)}</td>
      <th scope="row">
        {title}
        {traits.length > 0 && (
          <ul className="evidence-below evidence-traits">
            {traits.map((trait, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a trait has no id of its own, and the list never changes its order
              <TraitLine key={index} trait={trait} />
            ))}
          </ul>
        )}
      </th>
      <td className="evidence-resource">
        {resource === '' ? t('exposure.noResource') : resource}
        <span className="evidence-soft evidence-below">{resourceType}</span>
      </td>
      <td className="evidence-nowrap">
        {accountName(t, account)}
        <span className="evidence-below">{regionName(t, region)}</span>
      </td>
      <td className="evidence-nowrap">{firstSeenAt === null ? t('noDate') : t('on', { day: firstSeenAt })}</td>
    </tr>
  )
}

const columns = ['severity', 'title', 'resource', 'account', 'since'] as const

/** The exposures that are open, the most severe first. */
export const Exposures = memo(function Exposures({ derived }: { derived: Derived }) {
  const t = useWords()
  const { exposures } = derived.merged
  const open = openExposures(exposures)
  const paged = usePaged(open, 10)
  const label = t('section.exposures')
  return (
    <section aria-labelledby="evidence-exposures">
      <h2 id="evidence-exposures">{label}</h2>
      {open.length === 0 ? (
        <p>{exposures.length === 0 ? t('exposure.noneTaken') : t('exposure.noneOpen', { count: exposures.length })}</p>
      ) : (
        <>
          <p className="evidence-intro">{t('exposure.intro')}</p>
          <Scrolled label={label}>
            <table className="evidence-table">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {t(`exposure.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {paged.shown.map((exposure) => (
                  <ExposureRow key={`${exposure.id}\n${exposure.account}\n${exposure.resource}\n${exposure.title}`} exposure={exposure} />
                ))}
              </tbody>
            </table>
          </Scrolled>
          <Pager paged={paged} table={label} />
        </>
      )}
    </section>
  )
})
