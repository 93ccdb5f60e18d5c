import { KnowledgeShelf } from '../../../vendors/knowledge/shelf.ts';
import { readSettings } from '../../../config/settings.ts';
import type { Invocation, OptionRules } from '../../command.ts';

/** What the commands about knowledge take: it lies in the home folder, beside every configuration and database. */
export const HOME: OptionRules = {
  home: { type: 'string', value: 'DIR', help: 'Home folder; BAILIWICK_HOME' },
};

export const shelfOf = ({ values }: Invocation): KnowledgeShelf =>
  new KnowledgeShelf(readSettings({ home: values['home'] }).home, Date.now);
