/**
 * Whether a request names a host that this server answers for. A page of a stranger that makes its own name point to
 * the loopback address must not reach a server which is only meant for this machine.
 */
export function isAllowedHost(boundTo: string, hostHeader: string | undefined): boolean {
  if (!isLoopback(boundTo)) return true
  if (hostHeader === undefined) return false
  return isLoopback(hostHeader.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'))
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
