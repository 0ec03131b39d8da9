import { useWords } from '../language/use-words.js'
import { Chip } from './Chip.js'

/** How many of a group's members, or of a member, may be taken: `1..1`. */
export function Cardinality({ minimum, maximum }: { minimum: number; maximum: number }) {
  const { t } = useWords()
  return (
    <Chip mono tone={minimum > 0 ? 'accent' : 'plain'}>
      <span aria-hidden>{`${minimum}..${maximum}`}</span>
      <span className="hidden-visually">{t('offer.cardinality', { minimum, maximum })}</span>
    </Chip>
  )
}
