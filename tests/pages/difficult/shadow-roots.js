const outer = document.querySelector('#late').attachShadow({ mode: 'open' });
const paragraph = document.createElement('p');
paragraph.textContent = 'In a root that a script made stands Donald Trump.';
const nested = document.createElement('nested-box');
outer.append(paragraph, nested);
nested.attachShadow({ mode: 'open' }).append('In a root in a root stands John Lough.');
