import { levelNames } from '../../../engine/decompose/plan-graph.js'
import type { PlanRow } from '../../../engine/decompose/plan-table.js'
import { useWords } from '../../language/use-words.js'
import { listed } from '../../language/yes-no.js'
import { Chip } from '../../parts/Chip.js'

/** The plan in the order in which it is worked on, each item with what asked for it. */
export function PlanTable({ rows }: { rows: readonly PlanRow[] }) {
  const { t, say, language } = useWords()
  return (
    <div className="scroll-x">
      <table className="grid-table">
        <caption className="hidden-visually">{t('simulate.provisioning')}</caption>
        <thead>
          <tr>
            <th className="num">{t('plan.step')}</th>
            <th>{t('plan.item')}</th>
            <th>{t('plan.because')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="num">{row.step ?? '—'}</td>
              <td>
                <span className="chips">
                  {say(row.name)} <Chip>{say(levelNames[row.level])}</Chip>
                  <Chip tone="good">{t(`action.${row.action}`)}</Chip>
                </span>
                {row.characteristics.length === 0 ? null : (
                  <span className="faint line-detail">{row.characteristics.map(({ id, value }) => `${id} = ${value}`).join(' · ')}</span>
                )}
              </td>
              <td className="muted">
                {row.because.length === 0
                  ? t('plan.ordered')
                  : listed(
                      row.because.map(({ sourceName }) => say(sourceName)),
                      language,
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
