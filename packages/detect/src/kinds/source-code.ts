/** Lines that a program would have: they end in its punctuation, begin with its keywords, or assign and call. */
const LINE =
  /^\s*(?:(?:import|from|export|const|let|var|def|func|fn|class|public|private|protected|static|return|if|else|elif|for|while|switch|case|try|catch|package|using|namespace|struct|enum|interface|type|SELECT|INSERT|UPDATE|CREATE|#include|#define|@\w+)\b.*[({;:=,)}\]>'"]\s*$|[\w.$\])]+\s*(?:[-+*/|&%^]|\?\?)?=\s*\S.*|.*[{};]\s*$|[)\]}]+[,;]?\s*$|(?:\/\/|#|\/\*|\*|--)\s.*|[\w.$]+\(.*\)[;,]?\s*$)/;

const LEAST_LINES = 8;
/** A longer line is no line of a program that somebody wrote. */
const LONGEST = 400;

/** Which share of the lines that hold anything are lines of a program, 0 to 1; 0 for a few lines. */
export function sourceCodeShare(text: string): number {
  let lines = 0;
  let code = 0;
  let strong = 0;
  for (const line of text.split('\n', 2_000)) {
    if (line.trim() === '') continue;
    lines++;
    if (line.length > LONGEST || !LINE.test(line)) continue;
    code++;
    if (/[{};]\s*$|^\s*(?:import|def|const|return|func|class|public)\b/.test(line)) strong++;
  }
  if (lines < LEAST_LINES || strong < 4) return 0;
  return code / lines;
}
