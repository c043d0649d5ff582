const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a Host header names this machine. A page elsewhere whose name was made to resolve to 127.0.0.1 (DNS
 * rebinding) still sends its own name here, and is refused by it.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && loopbackHost.test(host);
}

/** Whether a server that listens at this address is reached from this machine only. */
export function isLoopbackAddress(address: string): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/iu.test(address);
}
