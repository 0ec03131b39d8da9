import { Button } from 'antd'
import type { Scenario } from '../../../engine/model/scenario.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { ExpectedRow } from '../../engine-worker/rehearsed-scenario.js'
import type { ScenarioRow } from '../../engine-worker/scenario-rows.js'
import { wordsOfCases as en } from '../../language/scenario-words.en.js'
import { wordsOfCases as zh } from '../../language/scenario-words.zh-CN.js'
import { useWords } from '../../language/use-words.js'
import { Chip } from '../../parts/Chip.js'
import { Section } from '../../parts/Section.js'
import { Empty, Loading } from '../../parts/States.js'
import { scenarioAddress } from '../../parts/scenario-address.js'
import { VerdictMark } from '../../parts/VerdictMark.js'
import { useCatalog, useEngineAnswer } from '../../source/use-catalog.js'

/** A stored case: what it asks, and what must come out beside what does come out of the catalog on the screen. */
export function ScenarioDetail({ scenario }: { scenario: Scenario }) {
  const { t } = useWords()
  const { documents, state } = useCatalog()
  const { go } = useAddress()
  const asked = useEngineAnswer(state.fingerprint === null ? null : ({ kind: 'rehearse', scenario: scenario.id } as const))
  if (state.fingerprint === null) return <Empty title={t('scenario.unsound')} />
  if (asked.data === undefined) return <Loading />
  if (asked.data === null) return <Empty title={t('scenario.unsound')} />
  const { passed, asked: question, expected } = asked.data
  return (
    <>
      <Section
        title={t('scenario.asked')}
        actions={<Button onClick={() => go('/simulate', scenarioAddress(documents, scenario))}>{t('scenario.ask')}</Button>}
      >
        <AskedTable rows={question} />
      </Section>
      <Section
        title={t('scenario.expected')}
        actions={<Chip tone={passed ? 'good' : 'bad'}>{t(passed ? 'scenario.passed' : 'scenario.failed')}</Chip>}
      >
        <ExpectedTable rows={expected} />
      </Section>
    </>
  )
}

const wordsOfCases = { en, 'zh-CN': zh } as const
type WordOfCase = keyof typeof en

/** The values of a row as people read them: words of the schema in the language of the page. */
function useValues() {
  const { t, say, language } = useWords()
  const word = (value: string) => (Object.hasOwn(wordsOfCases[language], value) ? wordsOfCases[language][value as WordOfCase] : value)
  return ({ values, isWord }: Pick<ScenarioRow, 'values' | 'isWord'>, actual?: string) => {
    if (actual !== undefined) return isWord ? word(actual) : actual
    return values.length === 0 ? '—' : values.map((value) => (isWord ? word(value.en) : say(value))).join(t('list.comma'))
  }
}

function AskedTable({ rows }: { rows: readonly ScenarioRow[] }) {
  const { t, say } = useWords()
  const shown = useValues()
  return (
    <div className="scroll-x">
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t('scenario.what')}</th>
            <th>{t('scenario.of')}</th>
            <th>{t('scenario.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pointer}>
              <td>{say(row.label)}</td>
              <td>{row.of === null ? null : say(row.of)}</td>
              <td>{shown(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ExpectedTable({ rows }: { rows: readonly ExpectedRow[] }) {
  const { t, say } = useWords()
  const shown = useValues()
  return (
    <div className="scroll-x">
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t('scenario.what')}</th>
            <th>{t('scenario.of')}</th>
            <th className="num">{t('scenario.wanted')}</th>
            <th className="num">{t('scenario.actual')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pointer}>
              <td>{row.label === null ? t('scenario.outcome') : say(row.label)}</td>
              <td>{row.of === null ? null : say(row.of)}</td>
              <td className="num">{shown(row)}</td>
              <td className="num">
                <VerdictMark verdict={row.actual === null ? 'holds' : 'fails'} />{' '}
                {row.actual === null ? t('scenario.same') : shown(row, row.actual)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
