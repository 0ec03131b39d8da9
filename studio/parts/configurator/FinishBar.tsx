import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { ConfigureRequest, Finish } from '../../../engine/model/request.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { addChoices } from './choose.js'
import type { Choosing } from './choosing.js'
import { withIncluded } from './set-choices.js'

const ways = ['cheapest', 'nearest'] as const satisfies readonly Finish[]

interface Props {
  readonly request: ConfigureRequest
  readonly price: NonNullable<ConfigureRequest['price']> | null
  readonly choosing: Choosing
}

/** Finishes the selection in one press, and says when that cannot be done. */
export function FinishBar({ request, price, choosing }: Props) {
  const { t } = useWords()
  const { ask, documents } = useCatalog()
  const [told, setTold] = useState<'none' | 'unproven' | 'not-priced' | null>(null)
  // What was told is about the selection as it was then.
  useEffect(() => setTold(null), [choosing.choices])
  const finish = async (way: Finish) => {
    if (price === null && way === 'cheapest') return setTold('not-priced')
    const asked = { ...request, ...(price === null ? {} : { price }), explain: false, finish: way }
    const answered = await ask({ kind: 'configure', request: asked })
    const completion = answered?.answer.kind === 'configuration' ? answered.answer.completion : null
    if (completion === null) return
    if (completion.kind !== 'completion') return setTold(completion.kind)
    choosing.choose(addChoices(choosing.choices, withIncluded(documents, choosing.nodes, completion.choices)))
  }
  return (
    <div className="finish-bar">
      <span>{t('configure.finish')}</span>
      {ways.map((way) =>
        way === 'cheapest' && price === null ? null : (
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
