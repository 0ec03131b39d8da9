import { type RefObject, useEffect, useState } from 'react'

export interface Viewport {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** What part of a scrolling element is seen, followed frame by frame. */
export function useViewport(host: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 600 })
  useEffect(() => {
    const { current } = host
    if (current === null) return
    let frame: number | null = null
    const measure = () => {
      frame = null
      setViewport({ top: current.scrollTop, left: current.scrollLeft, width: current.clientWidth, height: current.clientHeight })
    }
    const onScroll = () => {
      frame ??= requestAnimationFrame(measure)
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(current)
    current.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sizes.disconnect()
      current.removeEventListener('scroll', onScroll)
      if (frame !== null) cancelAnimationFrame(frame)
    }
  }, [host])
  return viewport
}
