/** Running text: values replaced by labels, everything else as it was. */
import type { Finding } from '@bailiwick/contract/finding';
import type { Copying } from './copying.ts';

export async function copyText(text: string, copying: Copying): Promise<string> {
  const findings = await copying.tools.detect(text);
  copying.took(text, findings);
  return labelled(text, findings, copying);
}

function labelled(text: string, findings: readonly Finding[], { labels }: Copying): string {
  let copy = '';
  let done = 0;
  for (const finding of findings) {
    if (finding.start < done) continue;
    copy += text.slice(done, finding.start) + labels.labelFor(finding);
    done = finding.end;
  }
  return copy + text.slice(done);
}
