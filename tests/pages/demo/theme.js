// ?theme=dark and ?theme=light settle what otherwise prefers-color-scheme decides.
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
