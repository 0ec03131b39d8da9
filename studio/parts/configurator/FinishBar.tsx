import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { ConfigureRequest, Finish } from '../../../engine/model/request.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { addChoices } from './choose.js'
import type { Choosing } from './choosing.js'
import { withIncluded } from './set-choices.js'

const ways = ['cheapest', 'nearest'] as const satisfies readonly Finish[]

/** Finishes the selection in one press, and says when that cannot be done. */
export function FinishBar({ request, currency, choosing }: { request: ConfigureRequest; currency: string | null; choosing: Choosing }) {
  const { t } = useWords()
  const { ask, documents } = useCatalog()
  const [told, setTold] = useState<'none' | 'unproven' | 'not-priced' | null>(null)
  // What was told is about the selection as it was then.
  useEffect(() => setTold(null), [choosing.choices])
  const finish = async (way: Finish) => {
    if (currency === null && way === 'cheapest') return setTold('not-priced')
    const price = currency === null ? {} : { price: { currency } }
    const answered = await ask({ kind: 'configure', request: { ...request, ...price, explain: false, finish: way } })
    const completion = answered?.answer.kind === 'configuration' ? answered.answer.completion : null
    if (completion === null) return
    if (completion.kind !== 'completion') return setTold(completion.kind)
    choosing.choose(addChoices(choosing.choices, withIncluded(documents, choosing.nodes, completion.choices)))
  }
  return (
    <div className="finish-bar">
      <span>{t('configure.finish')}</span>
      {ways.map((way) =>
        way === 'cheapest' && currency === null ? null : (
          <Button key={way} size="small" onClick={() => void finish(way)}>
            {t(`configure.finishWay.${way}`)}
          </Button>
        ),
      )}
      <span role="status" className="muted">
        {told === null ? '' : t(`configure.unfinished.${told}`)}
      </span>
    </div>
  )
}
