const OWN = /^\/(?!\/|api\/)[\w\-.~%?=&+:,@]*(?:\/[\w\-.~%?=&+:,@]+)*\/?$/;
const LONGEST = 500;

/**
 * A place of this console that somebody asked to be taken to, or its first page: never another site, however it is
 * written (RFC 9700 §4.11; a path of two slashes names a host).
 */
export function ownPlace(asked: string | null | undefined): string {
  return asked !== null && asked !== undefined && asked.length <= LONGEST && OWN.test(asked) ? asked : '/';
}
