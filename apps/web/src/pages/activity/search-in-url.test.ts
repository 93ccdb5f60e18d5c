import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, exportAddress, searchIn, searchText, sortingIn } from './search-in-url.ts';

describe('a search in an address', () => {
  it('asks what the address says, and nothing that makes no sense', () => {
    const address = new URLSearchParams(
      'fate=block&ending=nonsense&type=EMAIL&since=12&until=x&because=health&withheld=true&who=me',
    );
    assert.deepEqual(searchIn(address), {
      because: 'health',
      since: 12,
      fate: 'block',
      type: 'EMAIL',
      withheld: true,
    });
  });

  it('is sorted by the newest first unless it says otherwise', () => {
    assert.deepEqual(sortingIn(new URLSearchParams('sort=colour')), {
      column: 'at',
      direction: 'descending',
    });
    assert.deepEqual(sortingIn(new URLSearchParams('sort=cost&direction=ascending')), {
      column: 'cost',
      direction: 'ascending',
    });
  });

  it('is kept, changed and taken along without what is not of it', () => {
    const address = new URLSearchParams('fate=block&sort=cost&page=3');
    assert.equal(searchText(address), 'fate=block&sort=cost&direction=descending');
    assert.equal(changed(address, { fate: '', team: 'law' }).toString(), 'sort=cost&page=3&team=law');
    assert.equal(exportAddress(address, 'csv'), '/api/v1/activity/export?format=csv&fate=block');
  });
});
