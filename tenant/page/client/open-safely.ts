import { safeAddress } from './safe-address.js';

/** Opens a safe address in a new tab, without a way back to this page. Says whether it did. */
export function openSafely(text: string | undefined, features = ''): boolean {
  const address = safeAddress(text ?? '');
  if (!address) return false;
  window.open(address, '_blank', features ? `noopener,${features}` : 'noopener');
  return true;
}
