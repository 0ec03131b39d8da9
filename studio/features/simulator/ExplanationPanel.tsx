import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { factChange } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { ChangeStep, Explanation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'

type Explained = Extract<Explanation, { readonly kind: 'explanation' }>

/** Which facts decide, and what would make it so: every way one press from being tried. */
export function ExplanationPanel({ explanation }: { explanation: Explained }) {
  const { t, say } = useWords()
  const { verdict, deciding, change, changeWords, steps, fixedFacts } = explanation
  const { change: changeAddress } = useAddress()
  const take = ({ facts }: ChangeStep) => changeAddress(Object.assign({}, ...facts.map(({ fact, to }) => factChange(fact, to))), 'push')
  return (
    <>
      {verdict === 'undetermined' ? null : (
        <section className="explanation" aria-label={t(`why.${verdict}`)}>
          <h3>{t(`why.${verdict}`)}</h3>
          {deciding.map((sentence) => (
            <p key={sentence.en}>{say(sentence)}</p>
          ))}
        </section>
      )}
      {change === 'already' ? null : (
        <section className="explanation" aria-label={t('why.change')}>
          <h3>{t('why.change')}</h3>
          {changeWords.map((sentence) => (
            <p key={sentence.en}>{say(sentence)}</p>
          ))}
          <ul className="change-steps">
            {steps.map((step) => (
              <li key={step.sentence.en} className="change-step">
                <span>{say(step.sentence)}</span>
                <Button size="small" onClick={() => take(step)} aria-label={`${t('why.try')} ${say(step.sentence)}`}>
                  {t('why.try')}
                </Button>
              </li>
            ))}
          </ul>
          <FixedFacts facts={fixedFacts} />
        </section>
      )}
    </>
  )
}

/** Facts that stand in the way for good. */
function FixedFacts({ facts }: { facts: readonly string[] }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  if (facts.length === 0) return null
  return (
    <p className="chips">
      {facts.map((fact) => (
        <span key={fact} className="chip">
          <LockOutlined aria-hidden /> {say(documents.find('fact', fact)?.name ?? { 'zh-CN': fact, en: fact })} · {t('fact.fixed')}
        </span>
      ))}
    </p>
  )
}
