// Before the first paint: a page that should be dark must not flash white.
const chosen = localStorage.getItem('bailiwick.theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
