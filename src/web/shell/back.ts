/** Where a login leads: an address of our own only, and never back to the login. */
export function backAfterLogin(back: unknown): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back)) return '/'
  return back.startsWith('/login') ? '/' : back
}
